import { describe, expect, test } from 'vitest'
import { suspicionAfter, suspicionOfCommand } from '../../../src/model/secrecy/command.ts'

const word = 'Tr0ub4dor-and-3'

const told = (found: ReturnType<typeof suspicionOfCommand>): string => (found === undefined ? 'fine' : found.sure ? 'certain' : 'likely')

describe('a command', () => {
  test.each([
    [`serve --db-password=${word}`],
    [`serve --db-password ${word} -v`],
    [`serve --password="${word}"`],
    [`export DB_PASSWORD=${word}; exec serve`],
    [`DB_PASSWORD='${word}' serve`],
    [`java -Dspring.datasource.password=${word} -jar app.jar`],
    [`PGPASSWORD=${word} psql -h db`],
    [`mysql -h db -u app -p${word} -e 'select 1'`],
    [`mysqldump --single-transaction -p'${word}' app`],
    [`curl -u probe:${word} http://localhost/`],
    [`curl -fsS --user=probe:${word} http://localhost/`],
    [`curl -H "Authorization: Bearer ${word}" http://localhost/`],
    [`redis-cli -a ${word} ping`],
    [`redis-server --requirepass ${word}`],
    [`sshpass -p ${word} ssh host`],
    [`psql postgres://app:${word}@db/app`],
    [`login gh${'p_'}abcdefghijklmnopqrstuvwxyz0123456789`],
  ])('holds a secret: %s', (words) => expect(told(suspicionOfCommand(words))).toBe('certain'))

  test.each([
    ['serve --port 8080 --host 0.0.0.0'],
    ['serve --db-password=$DB_PASSWORD'],
    ['serve --db-password="${DB_PASSWORD}"'],
    ['serve --db-password $(cat /run/secrets/db)'],
    ['serve --db-password-file=/run/secrets/db'],
    ['serve --password-file /run/secrets/db'],
    ['docker login --username AWS --password-stdin 111122223333.dkr.ecr.eu-west-1.amazonaws.com'],
    ['serve --password --verbose'],
    ['serve --token-url=https://login.example.com/token'],
    ['serve --max-tokens 4096'],
    ['serve --secret-id prod/db'],
    ['mysql -h db -u app -p$MYSQL_PASSWORD'],
    ['mysql -h db -u app -p'],
    ['mysql -h db -P 3306'],
    ['curl -f http://localhost/health || exit 1'],
    ['curl -u $USER:$PASSWORD http://localhost/'],
    ['mkdir -p /var/data/app'],
    ['redis-server --requirepass $(cat /run/secrets/redis)'],
    ['echo password'],
    ['wget -qO- http://localhost:8080/auth/token'],
  ])('holds none: %s', (words) => expect(told(suspicionOfCommand(words))).toBe('fine'))

  test('a word that follows an option', () => {
    expect(told(suspicionAfter('--db-password', word))).toBe('certain')
    expect(told(suspicionAfter('--db-password', '$DB_PASSWORD'))).toBe('fine')
    expect(told(suspicionAfter('--db-password', '--verbose'))).toBe('fine')
    expect(told(suspicionAfter('--port', '8080'))).toBe('fine')
    expect(told(suspicionAfter('--password-stdin', '111122223333.dkr.ecr.eu-west-1.amazonaws.com'))).toBe('fine')
    expect(told(suspicionAfter('password', word))).toBe('fine')
  })

  test('the reason never repeats the value', () => {
    for (const words of [`x --token=${word}`, `curl -u a:${word} http://h`, `redis-cli -a ${word}`])
      expect(suspicionOfCommand(words)?.because).not.toContain(word)
  })

  test('hostile ones cost their length', () => {
    const started = performance.now()
    for (const part of ['a=', '--a ', 'mysql ', 'curl -u ', "'", '"', 'a.', '-', 'authorization: ']) suspicionOfCommand(part.repeat(50_000))
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})
