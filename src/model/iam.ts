import { policyDocument } from './policy.ts'
import { flag, link, list, listOrOne, struct, tags, text } from './shape.ts'

// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_IAM.html

const inlinePolicy = struct('AWS::IAM::Role Policy', { policyName: text, policyDocument })

const managedPolicyArns = list(link('managed-policy'))

export const role = struct('AWS::IAM::Role', {
  roleName: text,
  assumeRolePolicyDocument: policyDocument,
  policies: list(inlinePolicy),
  managedPolicyArns,
  permissionsBoundary: link('managed-policy'),
  tags,
})

/** A policy of its own, and whom it names as its bearers. */
export const managedPolicy = struct('AWS::IAM::ManagedPolicy', {
  managedPolicyName: text,
  policyDocument,
  roles: list(link('role')),
  users: list(link('user')),
  groups: list(link('group')),
})

/** CloudFormation's inline policy for several bearers at once. */
export const inlinePolicies = struct('AWS::IAM::Policy', {
  policyName: text,
  policyDocument,
  roles: list(link('role')),
  users: list(link('user')),
  groups: list(link('group')),
})

export const rolePolicy = struct('AWS::IAM::RolePolicy', { policyName: text, policyDocument, roleName: link('role') })
export const userPolicy = struct('AWS::IAM::UserPolicy', { policyName: text, policyDocument, userName: link('user') })
export const groupPolicy = struct('AWS::IAM::GroupPolicy', { policyName: text, policyDocument, groupName: link('group') })

/** Terraform alone attaches policies by resources of their own. */
export const rolePolicyAttachment = struct('aws_iam_role_policy_attachment', { role: link('role'), policyArn: link('managed-policy') })
export const userPolicyAttachment = struct('aws_iam_user_policy_attachment', { user: link('user'), policyArn: link('managed-policy') })
export const groupPolicyAttachment = struct('aws_iam_group_policy_attachment', { group: link('group'), policyArn: link('managed-policy') })
export const policyAttachment = struct('aws_iam_policy_attachment', {
  policyArn: link('managed-policy'),
  roles: list(link('role')),
  users: list(link('user')),
  groups: list(link('group')),
})
/** Whatever else is attached is taken away. */
export const exclusiveAttachments = struct('aws_iam_role_policy_attachments_exclusive', {
  roleName: link('role'),
  policyArns: managedPolicyArns,
})

export const instanceProfile = struct('AWS::IAM::InstanceProfile', { instanceProfileName: text, roles: listOrOne(link('role')) })

export const user = struct('AWS::IAM::User', {
  userName: text,
  groups: list(link('group')),
  loginProfile: struct('AWS::IAM::User LoginProfile', { password: text, passwordResetRequired: flag }),
  policies: list(struct('AWS::IAM::User Policy', { policyName: text, policyDocument })),
  managedPolicyArns,
  permissionsBoundary: link('managed-policy'),
  tags,
})

export const group = struct('AWS::IAM::Group', {
  groupName: text,
  policies: list(struct('AWS::IAM::Group Policy', { policyName: text, policyDocument })),
  managedPolicyArns,
})

export const accessKey = struct('AWS::IAM::AccessKey', { userName: link('user'), status: text })

/** Terraform alone keeps a user's console login in a resource of its own. */
export const loginProfile = struct('aws_iam_user_login_profile', { user: link('user'), passwordResetRequired: flag })
