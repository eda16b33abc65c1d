import { expect, test } from 'vitest'
import { malformedReference } from '../../../src/model/secrecy/reference.ts'

const secret = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf'

test.each([
  [secret],
  [`${secret}:password::`],
  [`${secret}::AWSPREVIOUS:`],
  [`${secret}:password:AWSCURRENT:9d4cb84b-ad69-40c0-a0ab-cead36b967e8`],
  ['arn:aws-cn:ssm:cn-north-1:111122223333:parameter/prod/db'],
  ['arn:aws:ssm:eu-west-1:111122223333:parameter/db'],
  ['/prod/db/password'],
  ['db-password'],
  ['db_password.v2'],
  ['/prod/db/password:3'],
])('ECS can read %s', (valueFrom) => expect(malformedReference(valueFrom)).toBeUndefined())

test.each([
  ['', 'is empty', false],
  ['   ', 'is empty', false],
  [`${secret} `, 'white space', false],
  [`${secret}:password`, '1 part', false],
  [`${secret}:password:`, '2 parts', false],
  [`${secret}:a:b:c:d`, '4 parts', false],
  ['arn:aws:secretsmanager::111122223333:secret:db', 'without a region', false],
  ['arn:aws:secretsmanager:eu-west-1::secret:db', 'without an account', false],
  ['arn:aws:secretsmanager:eu-west-1:111122223333:db', 'names no secret', false],
  ['arn:aws:ssm:eu-west-1:111122223333:db', 'names no parameter', false],
  ['arn:aws:s3:::bucket/key', 'neither a secret nor a parameter', false],
  ['ssm:/prod/db', 'other tools', false],
  // What may be the secret itself is said to be nothing more than that.
  ['Tr0ub4dor & 3', 'neither an ARN nor the name', true],
  ['postgres://app:Tr0ub4dor3@db/app', 'an address with a password', true],
  [`gh${'p_'}abcdefghijklmnopqrstuvwxyz0123456789`, 'where the name of one belongs', true],
])('and not: %s', (valueFrom, wrong, hidden) => {
  const found = malformedReference(valueFrom)
  expect(found?.wrong).toContain(wrong)
  expect(found?.hidden).toBe(hidden)
  if (hidden) expect(found?.wrong).not.toContain(valueFrom)
})
