// Written by `npm run registry` from the rules' own pages. Loaded only when a page is shown.
export const pages: Readonly<Record<string, string>> = {
  "container-without-logging": "# container-without-logging\n",
  "dangerous-linux-capability": "# dangerous-linux-capability\n",
  "efs-without-transit-encryption": "# efs-without-transit-encryption\n",
  "mutable-image-tag": "# mutable-image-tag\n",
  "privileged-container": "# privileged-container\n",
  "public-ip-on-tasks": "# public-ip-on-tasks\n",
  "secret-in-environment": "# secret-in-environment\n",
  "shared-task-and-execution-role": "# shared-task-and-execution-role\n",
}
