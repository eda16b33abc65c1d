#!/usr/bin/env python3
"""Cut AWS's own schemas down to the names and types that ecs-warden may read.

Writes three files that the `vocabulary` test compares our tables of names with:

  test/data/aws-api.json             the ECS API, from botocore (Apache-2.0)
  test/data/aws-cloudformation.json  CloudFormation resource types, from cfn-lint (MIT-0)
  test/data/aws-terraform.json       Terraform AWS provider resources, from its CDKTF bindings (MPL-2.0: only names and types are taken)

The packages are not a dependency of ecs-warden. To make the files again, in a scratch folder:

  pip install --no-deps --target py botocore==1.44.5 cfn-lint==1.58.0
  pip download --no-deps --dest tf cdktf-cdktf-provider-aws==21.22.1
  unzip -q tf/*.whl 'cdktf_cdktf_provider_aws/_jsii/*' -d tf && tar xzf tf/cdktf_cdktf_provider_aws/_jsii/*.tgz -C tf
  python3 scripts/cut-aws-vocabulary.py --botocore py/botocore --cfn-lint py/cfnlint --provider-aws tf/package --date YYYY-MM-DD

(The last one is also the npm package @cdktf/provider-aws, unpacked.) A folder that is left out leaves its file alone. For a newer version change PINNED
below in the same commit; read the diff, because a name that went away is a property that a rule reads in vain.

Notation. A tree is nested JSON: an object is a structure (name -> tree), a list with one element is a list of that element, a string is a leaf.
Leaves: string, integer, number, boolean, json (free content, or text that holds JSON), list<leaf>, set<leaf>, map<leaf>; string(A|B) is an enumeration,
recursive<Name> stops a type that holds itself. Two leaves that are both allowed: string|json.
Terraform: {...} is a block that may stand once, [{...}] a block that repeats or a list of objects. The API file is flat instead, one line a shape, because its shapes are shared:
`shape` names the structure or the enumeration that a member's innermost type is.
"""

import argparse
import ast
import datetime
import gzip
import json
import re
import sys
from pathlib import Path

PINNED = {'botocore': '1.44.5', 'cfn-lint': '1.58.0', 'provider-aws': '21.22.1'}
OUT = Path(__file__).resolve().parent.parent / 'test' / 'data'
COMMAND = 'python3 scripts/cut-aws-vocabulary.py --botocore py/botocore --cfn-lint py/cfnlint --provider-aws tf/package (its first lines say how to get the folders)'

# ECS operations whose input is (or could be) a file in a repository.
OPERATIONS = """
CreateCapacityProvider UpdateCapacityProvider CreateCluster UpdateCluster UpdateClusterSettings PutClusterCapacityProviders CreateService UpdateService
CreateTaskSet UpdateTaskSet RegisterTaskDefinition RunTask StartTask ExecuteCommand PutAccountSetting PutAccountSettingDefault
CreateDaemon UpdateDaemon RegisterDaemonTaskDefinition CreateExpressGatewayService UpdateExpressGatewayService CreateGateway UpdateGateway AssociateGatewayWithCluster
""".split()
# What `describe-task-definition` prints is often what is committed: it has fields that the input has not.
OUTPUT_SHAPES = ['TaskDefinition', 'DaemonTaskDefinition']

CLOUDFORMATION = """
AWS::ECS::* AWS::ECR::* AWS::IAM::Role AWS::IAM::RolePolicy AWS::IAM::Policy AWS::IAM::ManagedPolicy AWS::IAM::InstanceProfile AWS::IAM::AccessKey
AWS::IAM::User AWS::IAM::UserPolicy AWS::IAM::Group AWS::IAM::GroupPolicy
AWS::Logs::LogGroup AWS::SecretsManager::Secret AWS::SecretsManager::ResourcePolicy AWS::SecretsManager::RotationSchedule AWS::SSM::Parameter AWS::KMS::Key
AWS::EFS::FileSystem AWS::EFS::MountTarget AWS::EFS::AccessPoint
AWS::EC2::SecurityGroup AWS::EC2::SecurityGroupIngress AWS::EC2::SecurityGroupEgress AWS::EC2::VPC AWS::EC2::Subnet AWS::EC2::Route AWS::EC2::RouteTable
AWS::EC2::SubnetRouteTableAssociation AWS::EC2::VPCEndpoint AWS::EC2::VPCEndpointService AWS::EC2::VPCEndpointServicePermissions AWS::EC2::FlowLog
AWS::EC2::LaunchTemplate AWS::EC2::Instance AWS::EC2::InstanceEventWindow AWS::EC2::NetworkAcl AWS::EC2::NetworkAclEntry AWS::EC2::SubnetNetworkAclAssociation
AWS::EC2::InternetGateway AWS::EC2::VPCGatewayAttachment AWS::EC2::NatGateway AWS::EC2::EgressOnlyInternetGateway
AWS::ElasticLoadBalancingV2::LoadBalancer AWS::ElasticLoadBalancingV2::Listener AWS::ElasticLoadBalancingV2::ListenerRule
AWS::ElasticLoadBalancingV2::TargetGroup AWS::AutoScaling::AutoScalingGroup AWS::AutoScaling::LaunchConfiguration AWS::Events::Rule AWS::Scheduler::Schedule
AWS::StepFunctions::StateMachine AWS::CloudFormation::Stack AWS::Batch::JobDefinition AWS::Batch::ComputeEnvironment AWS::GuardDuty::Detector
AWS::CloudTrail::Trail AWS::RDS::DBInstance AWS::RDS::DBCluster AWS::DocDB::DBCluster AWS::ElastiCache::ReplicationGroup AWS::ElastiCache::CacheCluster
AWS::EKS::Cluster AWS::EKS::Nodegroup AWS::EKS::PodIdentityAssociation
AWS::AppMesh::Mesh AWS::AppMesh::VirtualNode
""".split()
# Named by a rule, but nobody reads inside them: one level is enough.
SHALLOW = {
    'AWS::AppMesh::Mesh',
    'AWS::AppMesh::VirtualNode',
    'AWS::RDS::DBCluster',
    'AWS::RDS::DBInstance',
    'AWS::DocDB::DBCluster',
    'AWS::ElastiCache::ReplicationGroup',
    'AWS::ElastiCache::CacheCluster',
    'aws_appmesh_mesh',
    'aws_appmesh_virtual_node',
}
# Longer enumerations (instance types, regions) say nothing about names.
MAX_ENUM = 40

TERRAFORM = """
aws_ecs_* aws_ecr_* aws_efs_* aws_secretsmanager_* aws_guardduty_detector aws_guardduty_detector_feature
aws_iam_role aws_iam_role_policy aws_iam_role_policies_exclusive aws_iam_policy aws_iam_policy_attachment aws_iam_role_policy_attachment
aws_iam_role_policy_attachments_exclusive aws_iam_instance_profile aws_iam_access_key aws_iam_user aws_iam_user_policy aws_iam_user_policy_attachment
aws_iam_user_login_profile aws_iam_group aws_iam_group_policy aws_iam_group_policy_attachment
aws_cloudwatch_log_group aws_ssm_parameter aws_ssm_activation aws_kms_key aws_kms_key_policy
aws_security_group aws_default_security_group aws_security_group_rule aws_vpc_security_group_ingress_rule aws_vpc_security_group_egress_rule aws_vpc aws_subnet
aws_route aws_route_table aws_route_table_association aws_default_route_table aws_main_route_table_association aws_vpc_endpoint aws_vpc_endpoint_policy
aws_vpc_endpoint_service aws_vpc_endpoint_service_allowed_principal aws_vpc_endpoint_security_group_association aws_vpc_endpoint_subnet_association
aws_vpc_endpoint_route_table_association aws_flow_log aws_network_acl aws_network_acl_rule aws_internet_gateway aws_nat_gateway
aws_launch_template aws_launch_configuration aws_instance aws_autoscaling_group aws_ami
aws_lb aws_alb aws_lb_listener aws_alb_listener aws_lb_listener_rule aws_alb_listener_rule aws_lb_target_group aws_alb_target_group
aws_cloudwatch_event_rule aws_cloudwatch_event_target aws_scheduler_schedule aws_sfn_state_machine aws_batch_job_definition aws_batch_compute_environment
aws_cloudtrail aws_db_instance aws_rds_cluster aws_docdb_cluster aws_elasticache_replication_group aws_elasticache_cluster aws_eks_cluster aws_eks_node_group aws_eks_pod_identity_association aws_eks_addon
aws_appmesh_mesh aws_appmesh_virtual_node
data.aws_iam_policy_document data.aws_iam_role data.aws_iam_policy data.aws_ecs_* data.aws_secretsmanager_secret data.aws_secretsmanager_secret_version
data.aws_ssm_parameter data.aws_security_group data.aws_vpc data.aws_subnet data.aws_subnets data.aws_caller_identity data.aws_region data.aws_partition
data.aws_ecr_repository data.aws_ecr_image data.aws_kms_key data.aws_kms_alias data.aws_cloudwatch_log_group data.aws_lb data.aws_ami
""".split()


def version_of(folder: Path, package: str) -> str:
    if package == 'provider-aws':
        return json.loads((folder / 'package.json').read_text())['version']
    for found in folder.parent.glob(package.replace('-', '_') + '-*.dist-info'):
        return re.search(r'^Version: (\S+)$', (found / 'METADATA').read_text(), re.M)[1]
    sys.exit(f'{folder}: no metadata of {package} beside it')


def check_version(folder: Path, package: str) -> str:
    version = version_of(folder, package)
    if version != PINNED[package]:
        sys.exit(f'{folder} is {package} {version}, wanted {PINNED[package]}: change PINNED if that is meant')
    return version


def compact(value) -> str:
    return json.dumps(value, separators=(',', ':'), ensure_ascii=False)


def lines(entries: dict) -> str:
    """One line an entry."""
    return '{\n' + ',\n'.join(f'{compact(key)}:{compact(value)}' for key, value in entries.items()) + '\n}'


def write(name: str, header: dict, sections: dict) -> None:
    parts = [f'{compact(key)}:{compact(value)}' for key, value in header.items()] + [f'{compact(key)}:{text}' for key, text in sections.items()]
    text = '{\n' + ',\n'.join(parts) + '\n}\n'
    json.loads(text)
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / name).write_text(text)
    print(f'{name}: {len(text.encode()):,} bytes')


def fold(tree):
    """A structure whose every line is its own is easier to compare: one line a top-level property."""
    return '{\n' + ',\n'.join(f' {compact(key)}:{compact(value)}' for key, value in sorted(tree.items())) + '}' if tree else '{}'


def expand(patterns: list, names) -> list:
    found = []
    for pattern in patterns:
        hits = sorted(n for n in names if n == pattern or (pattern.endswith('*') and n.startswith(pattern[:-1])))
        if not hits:
            sys.exit(f'nothing is called {pattern}')
        found += hits
    return sorted(set(found))


# --- the ECS API ---------------------------------------------------------------------------------------------------------------------------------------


def cut_api(folder: Path, date: str) -> None:
    version = check_version(folder, 'botocore')
    model = json.loads(gzip.decompress((folder / 'data/ecs/2014-11-13/service-2.json.gz').read_bytes()))
    shapes = model['shapes']
    primitive = {'string': 'string', 'integer': 'integer', 'long': 'integer', 'double': 'number', 'float': 'number', 'boolean': 'boolean', 'timestamp': 'timestamp', 'blob': 'blob'}
    structures, enums = {}, {}

    def type_of(name: str):
        """The written type and the name of the structure or enumeration innermost in it."""
        shape = shapes[name]
        kind = shape['type']
        if kind == 'list':
            inner, of = type_of(shape['member']['shape'])
            return f'list<{inner}>', of
        if kind == 'map':
            inner, of = type_of(shape['value']['shape'])
            return f'map<{inner}>', of
        if kind == 'structure':
            visit(name)
            return 'structure', name
        if 'enum' in shape:
            enums[name] = shape['enum']
            return primitive[kind], name
        return primitive[kind], None

    def visit(name: str) -> None:
        if name in structures:
            return
        structures[name] = entry = {}
        if shapes[name].get('required'):
            entry['required'] = shapes[name]['required']
        if shapes[name].get('union'):
            entry['union'] = True
        members = entry['members'] = {}
        for member, target in shapes[name]['members'].items():
            kind, of = type_of(target['shape'])
            members[member] = {'type': kind, 'shape': of} if of else {'type': kind}

    roots = {}
    for operation in OPERATIONS:
        roots[operation] = model['operations'][operation]['input']['shape']
        visit(roots[operation])
    for name in OUTPUT_SHAPES:
        visit(name)
    header = {
        'source': 'PyPI botocore, data/ecs/2014-11-13/service-2.json.gz',
        'version': version,
        'licence': 'Apache-2.0',
        'date': date,
        'command': COMMAND,
        'apiVersion': model['metadata']['apiVersion'],
        'operations': roots,
    }
    write('aws-api.json', header, {'shapes': lines(dict(sorted(structures.items()))), 'enums': lines(dict(sorted(enums.items())))})


# --- CloudFormation ------------------------------------------------------------------------------------------------------------------------------------


def dotted(pointers: list) -> list:
    return [p.removeprefix('/properties/').replace('/properties/', '/').replace('/', '.') for p in pointers]


def cut_cloudformation(folder: Path, date: str) -> None:
    version = check_version(folder, 'cfn-lint')
    schemas = folder / 'data/schemas'
    index = json.loads((schemas / 'providers/us-east-1.json').read_text())
    # What cfn-lint knows about Fn::GetAtt beyond the schemas: types where any property may be got, and single attributes.
    getatts = {}
    for node in ast.parse((folder / 'schema/_getatts.py').read_text()).body:
        if isinstance(node, ast.Assign) and node.targets[0].id in ('_all_property_types', '_exceptions'):
            getatts[node.targets[0].id] = ast.literal_eval(node.value)

    out = []
    for name in expand(CLOUDFORMATION, index):
        schema = json.loads((schemas / 'resources' / f'{index[name]}.json').read_text())
        read_only = set(dotted(schema.get('readOnlyProperties', [])))

        def resolve(pointer: str):
            node = schema
            for part in pointer.removeprefix('#/').split('/'):
                node = node[part]
            return node

        def tree(node, path: str, seen: tuple):
            if not isinstance(node, dict):
                return 'json'
            if '$ref' in node:
                ref = node['$ref']
                if ref in seen:
                    return f'recursive<{ref.rsplit("/", 1)[1]}>'
                return tree({**resolve(ref), **{k: v for k, v in node.items() if k != '$ref'}}, path, seen + (ref,))
            options = [option for key in ('oneOf', 'anyOf', 'allOf') for option in node.get(key, []) if isinstance(option, dict)]
            properties = dict(node.get('properties', {}))
            for option in options:
                while '$ref' in option:
                    option = {**resolve(option['$ref']), **{k: v for k, v in option.items() if k != '$ref'}}
                for key, value in option.get('properties', {}).items():
                    if key not in properties and isinstance(value, dict) and (set(value) & {'type', '$ref', 'properties'}):
                        properties[key] = value
            if properties:
                found = {}
                for key, value in properties.items():
                    here = f'{path}.{key}' if path else key
                    if here not in read_only:
                        found[key] = tree(value, here, seen)
                return found
            kinds = node.get('type') or sorted({o['type'] for o in options if isinstance(o.get('type'), str)})
            kinds = [kinds] if isinstance(kinds, str) else list(kinds)
            if not kinds:
                kinds = ['array'] if 'items' in node else ['string'] if 'enum' in node else ['object']
            leaves = []
            for kind in kinds:
                if kind == 'array':
                    inner = tree(node['items'], path + '.*', seen) if 'items' in node else 'json'
                    if not isinstance(inner, str):
                        return [inner]
                    leaves.append(f'list<{inner}>')
                elif kind == 'object':
                    values = list(node.get('patternProperties', {}).values()) or [node.get('additionalProperties')]
                    inner = tree(values[0], path + '.*', seen) if isinstance(values[0], dict) and values[0] else 'json'
                    leaves.append('json' if inner == 'json' else f'map<{inner if isinstance(inner, str) else "json"}>')
                elif kind == 'string' and 0 < len(node.get('enum', [])) <= MAX_ENUM:
                    leaves.append('string(' + '|'.join(map(str, node['enum'])) + ')')
                else:
                    leaves.append(kind)
            return '|'.join(dict.fromkeys(leaves))

        properties = tree({'properties': schema['properties']}, '', ())
        if name in SHALLOW:
            properties = {key: value if isinstance(value, str) else 'json' for key, value in properties.items()}
        attributes = sorted({path for path in read_only if '*' not in path} | set(getatts['_exceptions'].get(name, [])))
        meta = {'required': schema.get('required', []), 'primaryIdentifier': dotted(schema['primaryIdentifier']), 'getAtt': attributes}
        if name in getatts['_all_property_types']:
            meta['getAttAnyProperty'] = True
        head = ','.join(f'{compact(key)}:{compact(value)}' for key, value in meta.items() if value)
        out.append(f'{compact(name)}:{{{head},"properties":{fold(properties)}}}')
    header = {
        'source': 'PyPI cfn-lint, data/schemas (the resource provider schemas AWS publishes, us-east-1, with the corrections of cfn-lint)',
        'version': version,
        'licence': 'MIT-0',
        'date': date,
        'command': COMMAND,
        'schemaDate': json.loads((schemas / 'version.json').read_text())['schema_date'],
        'note': 'Ref returns the primaryIdentifier where that is one property (of several: see the page of the type; AWS::ECS::Service and AWS::ECS::TaskSet differ). '
        'properties leaves out what can only be read: that is getAtt.',
    }
    write('aws-cloudformation.json', header, {'resources': '{\n' + ',\n'.join(out) + '\n}'})


# --- Terraform -----------------------------------------------------------------------------------------------------------------------------------------

ENTRY = re.compile(
    r'^ +(\w+): \{\n +value: (.+),\n +isBlock: (true|false),\n +type: "(\w+)",\n +storageClassType: "(\w+)",\n',
    re.M,
)


def cut_terraform(folder: Path, date: str) -> None:
    version = check_version(folder, 'provider-aws')
    here = {}
    for path in (folder / 'lib').iterdir():
        if path.is_dir():
            name = path.name.replace('-', '_')
            here['data.aws_' + name.removeprefix('data_aws_') if name.startswith('data_aws_') else 'aws_' + name] = path
    provider = None
    out = []
    for name in expand(TERRAFORM, here):
        source = (here[name] / 'index.js').read_text()
        declared = re.search(r"terraformResourceType: '(\w+)'", source)[1]
        if declared != name.removeprefix('data.'):
            sys.exit(f'{here[name]} declares {declared}, not {name}')
        provider = re.search(r"providerVersion: '([^']+)'", source)[1]
        functions = dict(re.findall(r'^function (\w+)ToHclTerraform\(struct\) \{\n(.*?)^\}', source, re.M | re.S))
        body = source[source.index('    synthesizeHclAttributes() {') :]
        listed = []

        def tree(text: str, path: str, seen: tuple):
            found = {}
            for key, value, is_block, kind, storage in ENTRY.findall(text):
                if is_block == 'false':
                    scalar = {'string': 'string', 'number': 'number', 'boolean': 'boolean', 'any': 'json'}.get(storage)
                    if scalar is None:
                        match = re.fullmatch(r'(\w+?)(ListList|MapMap|MapList|ListMap|List|Map)', storage)
                        scalar = match[1]
                        for wrap in reversed(re.findall('List|Map', match[2])):
                            scalar = f'{"map" if wrap == "Map" else "set" if kind == "set" else "list"}<{scalar}>'
                    found[key] = scalar
                    continue
                mapper = re.match(r'(?:cdktf\.(\w+)\()?(\w+?)ToHclTerraform', value)
                repeated = mapper[1] == 'listMapperHcl'
                function = mapper[2]
                if function in seen:
                    found[key] = f'recursive<{function}>'
                    continue
                inner = tree(functions[function], f'{path}{key}.', seen + (function,))
                if repeated and 'ToHclTerraform, false)' in value:
                    listed.append(path + key)
                found[key] = [inner] if repeated else 'map<json>' if mapper[1] else inner
            return found

        attributes = tree(body, '', ())
        attributes.pop('timeouts', None)
        if name in SHALLOW:
            attributes = {key: value if isinstance(value, str) else 'json' for key, value in attributes.items()}
            listed = []
        resource = source[re.search(r'extends cdktf\.Terraform(?:Resource|DataSource) \{', source).end() :]
        readable = re.findall(r"this\.get\w+Attribute\('(\w+)'\)|new \w+\(this, \"(\w+)\"", resource)
        declarations = (here[name] / 'index.d.ts').read_text()
        config = re.search(r'^export interface \w+ extends cdktf\.TerraformMetaArguments \{\n(.*?)^\}', declarations, re.M | re.S)[1]
        meta = {
            'required': re.findall(r'#(\w+) \w+#\w+\}\s+\*/\s+readonly \w+:', config),
            'computed': sorted({a or b for a, b in readable} - set(attributes) - {'timeouts'}),
            'listAttributes': listed,
        }
        head = ''.join(f'{compact(key)}:{compact(value)},' for key, value in meta.items() if value)
        out.append((name, f'{{{head}"attributes":{fold(attributes)}}}'))
    header = {
        'source': 'PyPI cdktf-cdktf-provider-aws (the npm package @cdktf/provider-aws inside it): names and types only',
        'version': version,
        'licence': 'MPL-2.0',
        'date': date,
        'command': COMMAND,
        'provider': f'hashicorp/aws {provider}',
        'note': 'computed: can only be read. listAttributes: lists of objects that may also be written as an attribute, `ingress = [...]`. Of timeouts blocks and meta-arguments nothing is kept.',
    }
    write(
        'aws-terraform.json',
        header,
        {
            'resources': '{\n' + ',\n'.join(f'{compact(n)}:{text}' for n, text in out if not n.startswith('data.')) + '\n}',
            'data': '{\n' + ',\n'.join(f'{compact(n.removeprefix("data."))}:{text}' for n, text in out if n.startswith('data.')) + '\n}',
        },
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--botocore', type=Path, help='the folder of the installed Python package botocore')
    parser.add_argument('--cfn-lint', type=Path, help='the folder of the installed Python package cfnlint')
    parser.add_argument('--provider-aws', type=Path, help='the folder of the unpacked npm package @cdktf/provider-aws')
    parser.add_argument('--date', default=datetime.date.today().isoformat(), help='the date to write into the files')
    given = parser.parse_args()
    if not (given.botocore or given.cfn_lint or given.provider_aws):
        parser.error('name at least one folder')
    if given.botocore:
        cut_api(given.botocore, given.date)
    if given.cfn_lint:
        cut_cloudformation(given.cfn_lint, given.date)
    if given.provider_aws:
        cut_terraform(given.provider_aws, given.date)


if __name__ == '__main__':
    main()
