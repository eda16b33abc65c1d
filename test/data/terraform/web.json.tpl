{
  "name": "${name}",
  "cpu": ${cpu},
  "tags": ${jsonencode(tags)}
}
