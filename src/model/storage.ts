import { policyDocument } from './policy.ts'
import { flag, link, list, number, struct, tags, text } from './shape.ts'

// File systems that tasks mount, and the databases they talk to.

export const fileSystem = struct('AWS::EFS::FileSystem', {
  encrypted: flag,
  kmsKeyId: link('key'),
  fileSystemPolicy: policyDocument,
  backupPolicy: struct('AWS::EFS::FileSystem BackupPolicy', { status: text }),
  fileSystemTags: tags,
})

/** Terraform alone keeps a file system's policies in resources of their own. */
export const fileSystemPolicy = struct('aws_efs_file_system_policy', { fileSystemId: link('file-system'), policy: policyDocument })
export const backupPolicy = struct('aws_efs_backup_policy', {
  fileSystemId: link('file-system'),
  backupPolicy: struct('aws_efs_backup_policy BackupPolicy', { status: text }),
})

export const mountTarget = struct('AWS::EFS::MountTarget', {
  fileSystemId: link('file-system'),
  subnetId: link('subnet'),
  securityGroups: list(link('security-group')),
})

export const accessPoint = struct('AWS::EFS::AccessPoint', {
  fileSystemId: link('file-system'),
  posixUser: struct('AWS::EFS::AccessPoint PosixUser', { uid: text, gid: text }),
  rootDirectory: struct('AWS::EFS::AccessPoint RootDirectory', { path: text }),
})

export const database = struct('AWS::RDS::DBInstance', {
  dbInstanceIdentifier: text,
  dbClusterIdentifier: link('database-cluster'),
  engine: text,
  port: number,
  publiclyAccessible: flag,
  storageEncrypted: flag,
  kmsKeyId: link('key'),
  vpcSecurityGroups: list(link('security-group')),
})

export const databaseCluster = struct('AWS::RDS::DBCluster', {
  dbClusterIdentifier: text,
  engine: text,
  port: number,
  publiclyAccessible: flag,
  storageEncrypted: flag,
  kmsKeyId: link('key'),
  vpcSecurityGroupIds: list(link('security-group')),
})

export const documentCluster = struct('AWS::DocDB::DBCluster', { port: number, vpcSecurityGroupIds: list(link('security-group')) })

export const replicationGroup = struct('AWS::ElastiCache::ReplicationGroup', {
  engine: text,
  port: number,
  securityGroupIds: list(link('security-group')),
})

export const cacheCluster = struct('AWS::ElastiCache::CacheCluster', {
  engine: text,
  port: number,
  vpcSecurityGroupIds: list(link('security-group')),
})
