import { setupsOf } from '../../model/setups.ts'
import { itemsOf, outcomesOf } from '../../model/value.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

const question: Question<string> = { ask: 'is a file of variables', bad: (value) => value.kind === 'known' && value.value !== '' }

export default {
  id: 'environment-file-from-s3',
  title: 'Container loads environment files from S3',
  severity: 'low',
  profile: 'strict',
  precision: 'medium',
  message: 'Container `{container}` takes variables from a file in S3',
  risk: 'The file is plain text for everyone who may read the bucket, it may change without a deployment, and no review sees what is in it.',
  advice: 'Keep secrets out of the file: name them under `secrets`. Keep the bucket private, encrypted and versioned.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html',
  tags: ['secrets', 'container', 'external/cwe/cwe-312'],
  *check(estate) {
    for (const setup of setupsOf(estate))
      for (const [index, item] of itemsOf(setup.environmentFiles).items.entries())
        for (const { value: file } of outcomesOf(item).outcomes)
          if (file.kind === 'known')
            yield judge(setup, `environmentFiles[${index}].value`, file.value.value, question, { within: [file.value.block] })
  },
} satisfies Rule as Rule
