import { describe, expect, test } from 'vitest'
import { readFiles } from '../../../src/dialects/read.ts'
import { Estate } from '../../../src/model/estate.ts'
import { sensitiveRanges } from '../../../src/model/secrecy/sensitive.ts'
import { secretSpans } from '../../../src/model/secrecy/spans.ts'
import { suspicionOf } from '../../../src/model/secrecy/suspicion.ts'

// Values made up here; those in a provider's own format are put together, so that no scanner takes this file for a leak.
const made = (...parts: string[]): string => parts.join('')
const word = 'Tr0ub4dor-and-3'
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

type Row = readonly [name: string, value: string]

const certain: readonly Row[] = [
  ['DB_PASSWORD', word],
  ['DB_PASSWORD', 'postgres'],
  ['DB_PASS', word],
  ['DB_PW', word],
  ['dbpass', word],
  ['SMTP_PASS', word],
  ['RABBITMQ_DEFAULT_PASS', 'guest'],
  ['PGPASSWORD', word],
  ['MYSQL_ROOT_PASSWORD', 'hunter22'],
  ['MYSQL_PWD', 'hunter22'],
  ['POSTGRES_PASSWORD', 'admin'],
  ['GF_SECURITY_ADMIN_PASSWORD', word],
  ['KEYCLOAK_ADMIN_PASSWORD', word],
  ['KEYCLOAK_CLIENT_SECRET', word],
  ['SPRING_DATASOURCE_PASSWORD', word],
  ['spring.datasource.password', word],
  ['Database__Password', word],
  ['DatabasePassword', word],
  ['databasePassword', word],
  ['db-password', word],
  ['JWT_SECRET', 'a-long-shared-secret'],
  ['JWT_SECRET_KEY', word],
  ['SESSION_SECRET', word],
  ['SECRET_KEY_BASE', made('f00d', letters)],
  ['DJANGO_SECRET_KEY', word],
  ['AWS_SECRET_ACCESS_KEY', made('wJalrXUtnFEMI/', 'K7MDENG/bPxRfiCYEXAMPLEKEY')],
  ['DD_API_KEY', '0123456789abcdef0123456789abcdef'],
  ['API_KEY_1', word],
  ['APIKey', word],
  ['API_KEY', 'd9428888-122b-11e1-b85c-61cd3cbb3210'],
  ['NEW_RELIC_LICENSE_KEY', '0123456789abcdef0123456789abcdef01234567'],
  ['OAUTH_CLIENT_SECRET', word],
  ['GITHUB_TOKEN', 'not-in-any-known-format'],
  ['SLACK_BOT_TOKEN', 'not-in-any-known-format'],
  ['REDIS_AUTH_TOKEN', word],
  ['FERNET_ENCRYPTION_KEY', word],
  ['COOKIE_SIGNING_KEY', word],
  ['MEILI_MASTER_KEY', word],
  ['SSH_KEY_PASSPHRASE', word],
  ['DISABLE_LOGIN_PASSWORD', word],
  // By the value alone, whatever the name.
  ['DATABASE_URL', 'postgres://app:s3cr3t@db.internal:5432/app'],
  ['DATABASE_URL', 'postgresql+asyncpg://app:s3cr3t@db.internal/app'],
  ['CELERY_BROKER_URL', 'amqp://app:s3cr3t@mq.internal:5672//'],
  ['REDIS_URL', 'redis://:s3cr3t@cache.internal:6379/0'],
  ['MONGO_URI', 'mongodb+srv://app:s3cr3t@cluster0.example.net/app'],
  ['HTTP_PROXY', 'http://proxy:s3cr3t@proxy.internal:3128'],
  ['DATABASE_DSN', 'app:s3cr3t@tcp(db.internal:3306)/app'],
  ['ConnectionStrings__Default', 'Server=db.internal;Database=app;User Id=app;Password=s3cr3t;'],
  ['AZURE_STORAGE', 'AccountName=app;AccountKey=c2VjcmV0c2VjcmV0;EndpointSuffix=core.windows.net'],
  ['SPRING_DATASOURCE_URL', 'jdbc:postgresql://db.internal/app?user=app&password=s3cr3t'],
  ['JAVA_OPTS', '-Xmx512m -Dspring.datasource.password=s3cr3t'],
  ['APP_CONFIG', '{"username":"app","password":"s3cr3t"}'],
  ['ECS_ENGINE_AUTH_DATA', '{"https://index.docker.io/v1/":{"auth":"YXBwOnMzY3IzdHMzY3IzdA==","email":"a@example.com"}}'],
  ['CONFIG', made('-----BEGIN ', 'RSA PRIVATE', ' KEY-----\nMIIE')],
  ['TLS_KEY', made('-----BEGIN ', 'PRIVATE', ' KEY-----\\nMIIE')],
  ['X', made('gh', 'p_', letters)],
  ['X', made('github', '_pat_', letters, letters, letters.slice(0, 10))],
  ['X', made('gl', 'pat-', letters)],
  ['X', made('xox', 'b-', '1234567890-', letters)],
  ['X', made('sk_', 'live_', letters)],
  ['X', made('AK', 'IA', 'ABCDEFGHIJKLMNOP')],
  ['AWS_ACCESS_KEY_ID', made('AS', 'IA', 'ABCDEFGHIJKLMNOP')],
  ['X', made('AI', 'za', letters.slice(0, 35))],
  ['X', made('npm', '_', letters)],
  ['X', made('S', 'G.', letters.slice(0, 22), '.', letters, letters.slice(0, 7))],
  ['X', made('sk-', 'proj-', letters)],
  ['X', made('https://hooks.slack', '.com/services/T000000000/B0000000000/', letters.slice(0, 24))],
  ['X', made('eyJ', 'hbGciOiJIUzI1NiJ9.', 'eyJ', 'zdWIiOiIxMjM0NTYifQ.', letters)],
]

/** A guess from the name: reported, never moves the gate. */
const likely: readonly Row[] = [
  ['APP_KEY', 'base64:u9aJk2mPq7Xw4Zt1'],
  ['HASH_SALT', 'k3Jd82ls0aXq'],
  ['REDIS_AUTH', 'k3Jd82ls0aXq'],
  ['CREDENTIALS', 'app:k3Jd82ls0aXq'],
  // Short, and not called a password.
  ['API_KEY', 'abc123'],
]

const fine: readonly Row[] = [
  // About a secret, not the secret.
  ['DB_PASSWORD_FILE', 'db-password'],
  ['DB_PASSWORD_FILE', '/run/secrets/db'],
  ['SECRET_ARN', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf'],
  ['DB_PASSWORD', 'arn:aws:ssm:eu-west-1:111122223333:parameter/db'],
  ['SECRET_NAME', 'production-database'],
  ['SECRET_ID', 'production-database'],
  ['DB_SECRET', 'prod/api/database'],
  ['DB_PASSWORD_PARAMETER', 'ApiDatabasePassword'],
  ['SECRETS_BACKEND', 'aws-secrets-manager'],
  ['SECRETS_PROVIDER', 'secretsmanager'],
  ['TOKEN_URL', 'https://auth.example.com/oauth/token'],
  ['TOKEN_ENDPOINT', 'auth.example.com'],
  ['ACCESS_TOKEN_AUDIENCE', 'orders-service-api'],
  ['ACCESS_TOKEN_ISSUER', 'auth.example.com'],
  ['ACCESS_TOKEN_LIFETIME', 'PT15M-extended'],
  ['ACCESS_TOKEN_COOKIE', 'session_token'],
  ['AUTH_TOKEN_HEADER', 'X-Auth-Token'],
  ['API_KEY_HEADER', 'X-Api-Key'],
  ['REFRESH_TOKEN_TTL', '30 days'],
  ['PASSWORD_MIN_LENGTH', '12'],
  ['PASSWORD_POLICY', 'at-least-twelve'],
  ['PASSWORD_RESET_URL', 'https://example.com/reset'],
  ['PASSWORD_RESET', 'by-mail-only'],
  ['PASSWORD_HASHERS', 'django.contrib.auth.hashers.Argon2PasswordHasher'],
  ['PASSWORD_ENCODER', 'bcrypt-strong'],
  ['POSTGRES_PASSWORD_ENCRYPTION', 'scram-sha-256'],
  ['POSTGRES_HOST_AUTH_METHOD', 'scram-sha-256'],
  ['JWT_SECRET_ALGORITHM', 'HS256-default'],
  ['ENCRYPTION_KEY_ALIAS', 'alias/api-data'],
  ['PRIVATE_KEY_PATH', 'keys/api.pem'],
  ['PRIVATE_KEY', '/etc/ssl/private/api.pem'],
  ['SSL_PRIVATE_KEY', 'api.key'],
  ['AWS_ACCESS_KEY_ID', 'not-a-key-at-all'],
  // No secret at all.
  ['MAX_TOKENS', 'four thousand'],
  ['MAX_TOKENS', '4096'],
  ['TOKENIZERS_PARALLELISM', 'false'],
  ['TOKENIZER_MODEL', 'bert-base-uncased-v2'],
  ['AWS_REGION', 'eu-west-1'],
  ['NODE_ENV', 'production'],
  ['LOG_LEVEL', 'debug'],
  ['CLIENT_ID', 'd9428888-122b-11e1-b85c-61cd3cbb3210'],
  ['AZURE_TENANT_ID', 'd9428888-122b-11e1-b85c-61cd3cbb3210'],
  ['GIT_COMMIT', '3f786850e387550fdab836ed7e6dc881de23001b'],
  ['IMAGE_DIGEST', 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'],
  ['PUBLIC_KEY', 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A'],
  ['JWT_PUBLIC_KEY', 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A'],
  ['STRIPE_PUBLISHABLE_KEY', 'pk-live-0123456789abcdef'],
  ['RECAPTCHA_SITE_KEY', '6Lc0123456789abcdefABCDEF'],
  ['NEXT_PUBLIC_API_KEY', '0123456789abcdef'],
  ['AUTHORIZED_KEY', 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ'],
  ['CA_KEY', '-----BEGIN CERTIFICATE-----\nMIID'],
  ['PARTITION_KEY', 'tenant2#order17'],
  ['S3_OBJECT_KEY', 'uploads2024report1'],
  ['SORT_KEY', 'created_at_2'],
  ['KEYCLOAK_URL', 'https://keycloak.example.com/auth'],
  ['KEYCLOAK_REALM', 'production'],
  ['SENTRY_DSN', 'https://0123456789abcdef@o1.ingest.sentry.io/2'],
  ['KEYBOARD_LAYOUT', 'de-latin1-nodeadkeys'],
  ['MONKEY', 'k3Jd82ls0aXq'],
  ['PASSPORT_ISSUER', 'ministry-of-2-doors'],
  ['COMPASS_DIRECTION', 'north-by-northwest'],
  ['BYPASS', 'some-long-value'],
  ['AUTHOR', 'k3Jd82ls0aXq'],
  ['AUTH_PROVIDER', 'cognito-pool-1'],
  ['SMTP_AUTH', 'login'],
  ['CONNECTION_STRING', 'Server=db.internal;Database=app1;Integrated Security=true'],
  ['DATABASE_URL', 'postgres://db.internal:5432/app'],
  ['DATABASE_URL', 'postgres://app@db.internal:5432/app'],
  ['SPRING_DATASOURCE_URL', 'jdbc:postgresql://db.internal:5432/app?user=app'],
  ['API_TOKEN', 'https://auth.example.com/token'],
  // Stands for nothing yet.
  ['DB_PASSWORD', ''],
  ['DB_PASSWORD', '   '],
  ['DB_PASSWORD', 'changeme'],
  ['DB_PASSWORD', 'CHANGE_ME_PLEASE'],
  ['DB_PASSWORD', 'REPLACE_ME'],
  ['DB_PASSWORD', 'your-password-here'],
  ['DB_PASSWORD', '<password>'],
  ['DB_PASSWORD', '${DB_PASSWORD}'],
  ['DB_PASSWORD', '{{ db_password }}'],
  ['DB_PASSWORD', '{{resolve:secretsmanager:db:SecretString:password}}'],
  ['DB_PASSWORD', '%DB_PASSWORD%'],
  ['DB_PASSWORD', 'xxxxxxxx'],
  ['DB_PASSWORD', '********'],
  ['DB_PASSWORD', 'placeholder'],
  ['DB_PASSWORD', 'TODO'],
  ['DB_PASSWORD', 'to be set by the pipeline'],
  ['TRUSTSTORE_PASSWORD', 'changeit'],
  ['JAVA_OPTS', '-Djavax.net.ssl.trustStorePassword=changeit'],
  ['JAVA_OPTS', '-Ddb.password=${DB_PASSWORD}'],
  ['JAVA_OPTS', '-Ddb.passwordFile=/run/secrets/db'],
  ['AWS_SECRET_ACCESS_KEY', 'test'],
  ['AWS_SECRET_ACCESS_KEY', 'dummy'],
  ['DATABASE_URL', 'postgres://app:${DB_PASSWORD}@db.internal/app'],
  ['DATABASE_URL', 'postgres://app:<password>@db.internal/app'],
  ['DATABASE_URL', 'postgres://user:password@localhost/app'],
  ['APP_CONFIG', '{"username":"app","password":"${DB_PASSWORD}"}'],
  ['APP_CONFIG', '{"password":"/run/secrets/db"}'],
  ['LOG_MASK', 'password=[^&]+'],
  // Switches and numbers.
  ['ENABLE_PASSWORD', 'true'],
  ['MYSQL_ALLOW_EMPTY_PASSWORD', 'yes'],
  ['MYSQL_RANDOM_ROOT_PASSWORD', '1'],
  ['DISABLE_PASSWORD', 'False'],
  ['USE_SECRET', 'off'],
  ['REQUIRE_TOKEN', 'required'],
  ['PASSWORD', '12'],
  ['TOKEN', '30s'],
  ['TOKEN', '3600'],
]

const told = ([name, value]: Row): string => {
  const suspicion = suspicionOf(name, value)
  return suspicion === undefined ? 'fine' : suspicion.sure ? 'certain' : 'likely'
}

describe('what is taken for a secret', () => {
  test.each(certain)('certainly: %s', (...row) => expect(told(row)).toBe('certain'))
  test.each(likely)('likely: %s = %s', (...row) => expect(told(row)).toBe('likely'))
  test.each(fine)('not: %s = %s', (...row) => expect(told(row)).toBe('fine'))
})

test('the reason never repeats the value', () => {
  for (const [name, value] of [...certain, ...likely]) expect(suspicionOf(name, value)?.because).not.toContain(value)
})

/** A pattern that tries every way through a text does not come to an end before the test runner's limit. */
test('long and hostile values are looked at to the end', () => {
  const hostile = [
    'a.',
    'a-',
    'x://',
    'eyJ-',
    'password=',
    '"password":"',
    '-----BEGIN A ',
    'gl' + 'pat-',
    '-',
    '://a:',
    'sk-proj-',
    'a_',
  ].map((part) => part.repeat(200_000 / part.length))
  for (const value of hostile) {
    suspicionOf('DB_PASSWORD', value)
    suspicionOf(value, 'x')
    expect(secretSpans(value).length).toBeLessThan(value.length)
  }
})

describe('what no report may show', () => {
  const cloudformation = `Mappings:
  M: { dev: { Pw: canary-01 } }
Parameters:
  Default: { Type: String, Default: canary-02 }
  Choice: { Type: String, AllowedValues: [canary-03, canary-04] }
Conditions:
  Open: !Equals [!Ref AWS::Region, x]
Resources:
  T:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions:
        - Name: web
          Image: web:1.4.2
          Environment:
            - { Name: A, Value: canary-05 }
            - { Name: A, Value: !FindInMap [M, dev, Pw] }
            - { Name: A, Value: !Ref Default }
            - { Name: A, Value: !Ref Choice }
            - { Name: A, Value: !Sub ['x://a:\${Pw}@h/\${AWS::Region}', { Pw: canary-06 }] }
            - { Name: A, Value: !Sub 'x://a:canary-07@h/\${AWS::Region}' }
            - { Name: A, Value: !Join ['-', [canary-08, b]] }
            - { Name: A, Value: !Select [0, [canary-09, b]] }
            - { Name: A, Value: !Base64 canary-10 }
            - { Name: A, Value: !If [Open, canary-11, !Base64 canary-12] }
            - !If [Open, { Name: A, Value: canary-13 }, !Ref AWS::NoValue]
            - Name: A
              Value: !Sub
                - '\${Pw}'
                - Pw: canary-14
            - Name: A
              Value: |
                canary-15
                more
`
  const main = `locals {
  pw  = "canary-01"
  map = { a = "canary-02" }
}
variable "v" {
  default = "canary-03"
}
resource "aws_ecs_task_definition" "t" {
  container_definitions = jsonencode([{ name = "web", environment = [
    { name = "A", value = "canary-04" },
    { name = "A", value = local.pw },
    { name = "A", value = local.map.a },
    { name = "A", value = var.v },
    { name = "A", value = "x-\${var.none}-canary-05" },
    { name = "A", value = var.none ? "canary-06" : "canary-07" },
    { name = "A", value = upper("canary-08") },
    { name = "A", value = "x-\${upper("canary-09")}" },
    { name = "A", value = "x-\${var.none ? "canary-10" : local.pw}" },
  ] }])
}
`
  const heredoc =
    'resource "aws_ecs_task_definition" "t" {\n  container_definitions = <<EOF\n[{"name":"web","environment":[{"name":"A","value":"canary-01${var.x}canary-02"}]}]\nEOF\n}\n'
  const json =
    '{"containerDefinitions":[{"name":"web","environment":[{"name":"A","value":"canary-01"},{"name":"A","value":"<X>canary-02"}]}]}'

  /** Environments that no container definition holds, and other places whose every value is hidden. */
  const others = `Resources:
  Batch:
    Type: AWS::Batch::JobDefinition
    Properties: { Type: container, ContainerProperties: { Image: a, Environment: [{ Name: A, Value: canary-01 }] } }
  Web:
    Type: AWS::ECS::ExpressGatewayService
    Properties: { PrimaryContainer: { Image: a, Environment: [{ Name: A, Value: canary-02 }] } }
  Rule:
    Type: AWS::Events::Rule
    Properties:
      Targets:
        - { Id: a, Arn: a, Input: '{"containerOverrides": [{"environment": [{"name": "A", "value": "canary-03"}]}]}', EcsParameters: { TaskDefinitionArn: a } }
  Machine:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionString: '{"States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::ecs:runTask", "Parameters": {"Overrides": {"ContainerOverrides": [{"Environment": [{"Name": "A", "Value": "canary-04"}]}]}}}}}'
  Agent:
    Type: AWS::ECS::DaemonTaskDefinition
    Properties: { ContainerDefinitions: [{ Name: a, Image: a, Environment: [{ Name: A, Value: canary-05 }] }] }
  Hosts:
    Type: AWS::EC2::LaunchTemplate
    Properties: { LaunchTemplateData: { UserData: !Base64 'export A=canary-06' } }
  User:
    Type: AWS::IAM::User
    Properties: { LoginProfile: { Password: canary-07 } }
`
  const hosts = `resource "aws_instance" "a" {
  user_data = "export A=canary-01"
}
resource "aws_instance" "b" {
  user_data_base64 = base64encode("export A=canary-02")
}
resource "aws_secretsmanager_secret_version" "a" {
  secret_id     = "a"
  secret_binary = "canary-03"
}
resource "aws_ssm_parameter" "a" {
  insecure_value = "canary-04"
}
`

  test.each([
    ['others.yaml', others],
    ['hosts.tf', hosts],
    ['template.yaml', cloudformation],
    ['main.tf', main],
    ['heredoc.tf', heredoc],
    ['task.json', json],
  ])('%s', (path, text) => {
    const { readings } = readFiles([{ path, text }], { onCrash: (where) => expect.fail(where) })
    let shown = text
    for (const { start, end } of sensitiveRanges(new Estate(readings), [{ path, text }]))
      shown = shown.slice(0, start) + '*'.repeat(end - start) + shown.slice(end)
    expect(shown.match(/canary-\d+/g) ?? []).toEqual([])
  })
})
