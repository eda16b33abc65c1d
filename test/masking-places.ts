/** Where a secret may be written, in each dialect, and the words by which a report shows that something was found there. */
export interface SecretPlace {
  readonly dialect: string
  readonly place: string
  files(secret: string): Record<string, string>
  /** A rule that speaks of it, where one does. */
  readonly found?: string
}

const place = (dialect: string, path: string, words: string, write: (secret: string) => string, found?: string): SecretPlace => ({
  dialect,
  place: words,
  files: (secret) => ({ [path]: write(secret) }),
  ...(found === undefined ? {} : { found }),
})

// Task definitions

const task = (container: object, more: object = {}, indent?: number): string =>
  JSON.stringify(
    {
      family: 'api',
      requiresCompatibilities: ['EC2'],
      containerDefinitions: [{ name: 'web', image: 'web', privileged: true, ...container }],
      ...more,
    },
    null,
    indent,
  )

const raw = (words: string, container: (secret: string) => object, found?: string): SecretPlace[] => [
  place('task definition', 'task.json', words, (secret) => task(container(secret), {}, 2), found),
  place('task definition on one line', 'task.json', words, (secret) => task(container(secret)), found),
]

const containers: readonly [words: string, container: (secret: string) => object, found?: string][] = [
  ['environment', (secret) => ({ environment: [{ name: 'DB_PASSWORD', value: secret }] }), 'secret-in-environment'],
  ['environment, an innocent name', (secret) => ({ environment: [{ name: 'COLOUR', value: secret }] })],
  [
    'environment, an address',
    (secret) => ({ environment: [{ name: 'URL', value: `postgres://a:${secret}@h/d` }] }),
    'secret-in-environment',
  ],
  ['environment, with escapes', (secret) => ({ environment: [{ name: 'DB_PASSWORD', value: `"${secret}\\${secret}\n${secret}` }] })],
  ['command, one word', (secret) => ({ command: ['sh', '-c', `run --db-password=${secret} -v`] }), 'secret-in-command-or-labels'],
  ['command, two words', (secret) => ({ command: ['run', '--password', secret] }), 'secret-in-command-or-labels'],
  ['entry point', (secret) => ({ entryPoint: ['sh', '-c', `export API_TOKEN=${secret}; exec app`] }), 'secret-in-command-or-labels'],
  ['health check', (secret) => ({ healthCheck: { command: ['CMD-SHELL', `redis-cli -a ${secret} ping`] } }), 'secret-in-command-or-labels'],
  ['label', (secret) => ({ dockerLabels: { 'com.example.api-key': secret } }), 'secret-in-command-or-labels'],
  ['log option', (secret) => ({ logConfiguration: { logDriver: 'splunk', options: { 'splunk-token': secret } } }), 'secret-in-log-options'],
  [
    'FireLens option',
    (secret) => ({ firelensConfiguration: { type: 'fluentbit', options: { http_Passwd: secret } } }),
    'secret-in-log-options',
  ],
  ['valueFrom', (secret) => ({ secrets: [{ name: 'DB_PASSWORD', valueFrom: `Zq!${secret}` }] }), 'malformed-secret-reference'],
]

// CloudFormation

const template = (container: string, more = ''): string => `Parameters:
  Stage: { Type: String }
${more}  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: api
      RequiresCompatibilities: [EC2]
      ContainerDefinitions:
        - Name: web
          Image: web
          Privileged: true
${container.replace(/^/gm, '          ')}
`

const cfn = (words: string, container: (secret: string) => string, more?: (secret: string) => string, found?: string): SecretPlace =>
  place('CloudFormation', 'stack.yaml', words, (secret) => template(container(secret), more?.(secret) ?? 'Resources:\n'), found)

const environment = (value: string, name = 'DB_PASSWORD'): string => `Environment:\n  - Name: ${name}\n    Value: ${value}`

const cloudformation: readonly SecretPlace[] = [
  cfn('environment', (secret) => environment(secret), undefined, 'secret-in-environment'),
  cfn('environment, on one line', (secret) => `Environment: [{ Name: DB_PASSWORD, Value: ${secret} }]`, undefined, 'secret-in-environment'),
  cfn('environment, quoted', (secret) => environment(`'${secret}'`, 'COLOUR')),
  cfn('environment, a block', (secret) => environment(`|\n      a=1\n      ${secret}`, 'CONFIG')),
  cfn('environment, folded', (secret) => environment(`>-\n      a=1\n      ${secret}`, 'CONFIG')),
  cfn('environment, Sub', (secret) => environment(`!Sub 'postgres://a:${secret}@h/\${Stage}'`, 'URL'), undefined, 'secret-in-environment'),
  cfn('environment, Sub with variables', (secret) => environment(`!Sub\n      - '\${Pw}-\${Stage}'\n      - Pw: ${secret}`)),
  cfn('environment, Join', (secret) => environment(`!Join ['', [a, ${secret}, !Ref Stage]]`)),
  cfn('environment, Select', (secret) => environment(`!Select [1, [a, ${secret}]]`)),
  cfn('environment, Base64', (secret) => environment(`!Base64 ${secret}`)),
  cfn('environment, If', (secret) => environment(`!If [Open, ${secret}, other]`)),
  cfn(
    'default of a parameter',
    () => environment('!Ref Pw'),
    (secret) => `  Pw: { Type: String, Default: ${secret} }\nResources:\n`,
    'secret-in-environment',
  ),
  cfn(
    'default of a NoEcho parameter',
    () => environment('!Ref Pw'),
    (secret) => `  Pw:\n    Type: String\n    NoEcho: true\n    Default: ${secret}\nResources:\n`,
  ),
  cfn(
    'default of a parameter nobody uses',
    () => '',
    (secret) => `  DbPassword:\n    Type: String\n    Default: ${secret}\nResources:\n`,
  ),
  cfn(
    'allowed value',
    () => environment('!Ref Pw'),
    (secret) => `  Pw: { Type: String, AllowedValues: [${secret}, b] }\nResources:\n`,
  ),
  cfn(
    'mapping',
    () => environment('!FindInMap [M, dev, Pw]'),
    (secret) => `Mappings:\n  M:\n    dev: { Pw: ${secret} }\nResources:\n`,
    'secret-in-environment',
  ),
  cfn('command', (secret) => `Command: [run, --password, ${secret}]`, undefined, 'secret-in-command-or-labels'),
  cfn('label', (secret) => `DockerLabels:\n  api-key: ${secret}`, undefined, 'secret-in-command-or-labels'),
  cfn(
    'log option',
    (secret) => `LogConfiguration:\n  LogDriver: splunk\n  Options:\n    splunk-token: ${secret}`,
    undefined,
    'secret-in-log-options',
  ),
  cfn('valueFrom', (secret) => `Secrets:\n  - Name: DB_PASSWORD\n    ValueFrom: "Zq!${secret}"`, undefined, 'malformed-secret-reference'),
  cfn(
    'SecretString',
    () => '',
    (secret) => `Resources:\n  Secret:\n    Type: AWS::SecretsManager::Secret\n    Properties:\n      SecretString: ${secret}\n`,
    'literal-secret-in-vault-resource',
  ),
  cfn(
    'SecretString, JSON',
    () => '',
    (secret) =>
      `Resources:\n  Secret:\n    Type: AWS::SecretsManager::Secret\n    Properties:\n      SecretString: '{"user":"a","password":"${secret}"}'\n`,
    'literal-secret-in-vault-resource',
  ),
  cfn(
    'SecretString, a block',
    () => '',
    (secret) => `Resources:\n  Secret:\n    Type: AWS::SecretsManager::Secret\n    Properties:\n      SecretString: |\n        ${secret}\n`,
    'literal-secret-in-vault-resource',
  ),
  cfn(
    'SSM parameter',
    () => '',
    (secret) =>
      `Resources:\n  Parameter:\n    Type: AWS::SSM::Parameter\n    Properties:\n      Name: /api/db-password\n      Type: String\n      Value: ${secret}\n`,
    'plaintext-ssm-parameter',
  ),
  cfn(
    'database beside the task',
    () => '',
    (secret) => `Resources:\n  Database:\n    Type: AWS::RDS::DBInstance\n    Properties:\n      MasterUserPassword: ${secret}\n`,
  ),
  place('CloudFormation in JSON', 'stack.json', 'environment', (secret) =>
    JSON.stringify({
      Resources: {
        Task: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            ContainerDefinitions: [{ Name: 'web', Image: 'web', Privileged: true, Environment: [{ Name: 'DB_PASSWORD', Value: secret }] }],
          },
        },
      },
    }),
  ),
  {
    dialect: 'CloudFormation',
    place: 'parameter file',
    files: (secret) => ({
      'stack.yaml': template(environment('!Ref Pw'), '  Pw: { Type: String, NoEcho: true }\nResources:\n'),
      'parameters.json': JSON.stringify([{ ParameterKey: 'DbPassword', ParameterValue: secret }]),
    }),
  },
]

// Terraform

const hcl = (
  words: string,
  container: (secret: string) => string,
  more: (secret: string) => string = () => '',
  found?: string,
): SecretPlace =>
  place(
    'Terraform',
    'main.tf',
    words,
    (secret) => `${more(secret)}
resource "aws_ecs_task_definition" "api" {
  family                   = "api"
  requires_compatibilities = ["EC2"]
  container_definitions = jsonencode([
    {
      name       = "web"
      image      = "web"
      privileged = true
      ${container(secret)}
    }
  ])
}
`,
    found,
  )

const variable = (value: string, name = 'DB_PASSWORD'): string => `environment = [{ name = "${name}", value = ${value} }]`

const terraform: readonly SecretPlace[] = [
  hcl('environment', (secret) => variable(`"${secret}"`), undefined, 'secret-in-environment'),
  hcl('environment, an innocent name', (secret) => variable(`"${secret}"`, 'COLOUR')),
  hcl(
    'environment, a heredoc',
    (secret) => `environment = [{ name = "CONFIG", value = <<-EOT\n        a\n        ${secret}\n      EOT\n      }]`,
  ),
  hcl('environment, a function', (secret) => variable(`upper(lower("${secret}"))`)),
  hcl('environment, a condition', (secret) => variable(`var.open ? "${secret}" : "b"`)),
  hcl(
    'environment, a template',
    (secret) => variable(`"postgres://a:${secret}@\${var.host}/d"`, 'URL'),
    undefined,
    'secret-in-environment',
  ),
  hcl(
    'local',
    () => variable('local.pw'),
    (secret) => `locals {\n  pw = "${secret}"\n}`,
    'secret-in-environment',
  ),
  hcl(
    'local, a heredoc',
    () => variable('local.pw'),
    (secret) => `locals {\n  pw = <<-EOT\n    ${secret}\n  EOT\n}`,
  ),
  hcl(
    'local, a map',
    () => variable('local.all.pw'),
    (secret) => `locals {\n  all = {\n    pw = "${secret}"\n  }\n}`,
    'secret-in-environment',
  ),
  hcl(
    'local, joined',
    () => variable('"x-${local.pw}-y"'),
    (secret) => `locals {\n  pw = "${secret}"\n}`,
  ),
  hcl(
    'default of a variable',
    () => variable('var.pw'),
    (secret) => `variable "pw" {\n  default = "${secret}"\n}`,
    'secret-in-environment',
  ),
  hcl(
    'default of a sensitive variable',
    () => variable('var.pw'),
    (secret) => `variable "pw" {\n  sensitive = true\n  default   = "${secret}"\n}`,
  ),
  hcl(
    'default of a variable nobody uses',
    () => '',
    (secret) => `variable "db_password" {\n  type    = string\n  default = "${secret}"\n}`,
  ),
  hcl('command', (secret) => `command = ["run", "--password=${secret}"]`, undefined, 'secret-in-command-or-labels'),
  hcl('label', (secret) => `dockerLabels = { "api-key" = "${secret}" }`, undefined, 'secret-in-command-or-labels'),
  hcl(
    'log option',
    (secret) => `logConfiguration = {\n        logDriver = "splunk"\n        options   = { "splunk-token" = "${secret}" }\n      }`,
    undefined,
    'secret-in-log-options',
  ),
  hcl('valueFrom', (secret) => `secrets = [{ name = "DB_PASSWORD", valueFrom = "Zq!${secret}" }]`, undefined, 'malformed-secret-reference'),
  hcl(
    'secret_string',
    () => '',
    (secret) => `resource "aws_secretsmanager_secret_version" "a" {\n  secret_id     = "a"\n  secret_string = "${secret}"\n}`,
    'literal-secret-in-vault-resource',
  ),
  hcl(
    'secret_string, jsonencode',
    () => '',
    (secret) =>
      `resource "aws_secretsmanager_secret_version" "a" {\n  secret_id     = "a"\n  secret_string = jsonencode({\n    user     = "u"\n    password = "${secret}"\n  })\n}`,
    'literal-secret-in-vault-resource',
  ),
  hcl(
    'secret_string, jsonencode of a local',
    () => '',
    (secret) =>
      `locals {\n  login = {\n    token = "x-${secret}"\n    host  = aws_lb.a.dns_name\n  }\n}\nresource "aws_lb" "a" {}\nresource "aws_secretsmanager_secret_version" "a" {\n  secret_id     = "a"\n  secret_string = jsonencode(local.login)\n}`,
    'literal-secret-in-vault-resource',
  ),
  hcl(
    'SSM parameter',
    () => '',
    (secret) => `resource "aws_ssm_parameter" "a" {\n  name  = "/api/db-password"\n  type  = "SecureString"\n  value = "${secret}"\n}`,
    'literal-secret-in-vault-resource',
  ),
  hcl(
    'database beside the task',
    () => '',
    (secret) => `resource "aws_db_instance" "a" {\n  password = "${secret}"\n}`,
  ),
  place(
    'Terraform',
    'main.tf',
    'environment in a heredoc of JSON',
    (secret) =>
      `resource "aws_ecs_task_definition" "api" {\n  container_definitions = <<EOF\n[{"name":"web","image":"web","privileged":true,"environment":[{"name":"DB_PASSWORD","value":"${secret}"}]}]\nEOF\n}\n`,
  ),
  ...['DB_PASSWORD', 'COLOUR'].map((name) =>
    place(
      'Terraform',
      'main.tf',
      `environment, ${name} in a text that a function works out`,
      (secret) =>
        `locals {\n  all = [\n    {\n      name       = "web"\n      image      = "web"\n      privileged = true\n      environment = [{ name = "${name}", value = "${secret}" }]\n    },\n  ]\n}\nresource "aws_ecs_task_definition" "api" {\n  container_definitions = replace(jsonencode(local.all), "\\"x\\"", "1")\n}\n`,
      name === 'COLOUR' ? undefined : 'secret-in-environment',
    ),
  ),
  {
    dialect: 'Terraform',
    place: 'variable file',
    files: (secret) => ({
      'main.tf':
        hcl(
          '',
          () => variable('var.pw'),
          () => 'variable "pw" {\n  sensitive = true\n}',
        ).files('')['main.tf'] ?? '',
      'prod.tfvars': `db_password = "${secret}"\n`,
    }),
  },
]

// What machines are told

const joins = 'echo ECS_CLUSTER=main >> /etc/ecs/ecs.config'
const told: readonly (readonly [words: string, file: Record<string, string>])[] = [
  ['in the text itself', { 'main.tf': `resource "aws_instance" "host" {\n  user_data = "${joins}\\nexport DB_PASSWORD=SECRET\\n"\n}\n` }],
  [
    'in a heredoc',
    { 'main.tf': `resource "aws_instance" "host" {\n  user_data = <<-EOT\n    ${joins}\n    docker login -u a -p SECRET b\n  EOT\n}\n` },
  ],
  [
    'in a script',
    {
      'main.tf':
        'resource "aws_ecs_cluster" "main" {}\nresource "aws_launch_template" "host" {\n  user_data = base64encode(file("${path.module}/run.sh"))\n}\n',
      'run.sh': `#!/bin/sh\n${joins}\ndocker login -u a -p SECRET b\n`,
    },
  ],
  [
    'in a script that a module is given',
    {
      'main.tf':
        'resource "aws_ecs_cluster" "main" {}\nmodule "host" {\n  source = "./host"\n  script = file("${path.module}/run.sh")\n}\n',
      'host/main.tf': 'variable "script" {}\nresource "aws_instance" "host" {\n  user_data = var.script\n}\n',
      'run.sh': `#!/bin/sh\n${joins}\nexport DB_PASSWORD=SECRET\n`,
    },
  ],
  [
    'in a template',
    {
      'main.tf': 'resource "aws_instance" "host" {\n  user_data = templatefile("${path.module}/run.tftpl", { pw = "SECRET" })\n}\n',
      'run.tftpl': `#!/bin/sh\n${joins}\nexport DB_PASSWORD=\${pw}\n`,
    },
  ],
  [
    'of a stack',
    {
      'stack.yaml': `Resources:\n  Host:\n    Type: AWS::EC2::Instance\n    Properties:\n      UserData:\n        Fn::Base64: |\n          ${joins}\n          export DB_PASSWORD=SECRET\n`,
    },
  ],
]

const machines = told.map(
  ([words, files]): SecretPlace => ({
    dialect: 'user data',
    place: words,
    files: (secret) => Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('SECRET', secret)])),
    found: 'credentials-in-user-data',
  }),
)

export const places: readonly SecretPlace[] = [
  ...containers.flatMap(([words, container, found]) => raw(words, container, found)),
  ...cloudformation,
  ...terraform,
  ...machines,
]
