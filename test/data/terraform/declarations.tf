variable "env" {
  type    = string
  default = "prod"
}
variable "sizes" {
  type    = map(any)
  default = { small = 256, large = "1024" }
}
variable "service" {
  type = object({
    name     = string
    port     = optional(number, 8080)
    public   = optional(bool)
    tags     = optional(map(string), {})
    nested   = optional(object({ a = optional(string, "x"), b = optional(number) }), {})
    replicas = optional(list(number), [1])
  })
  default = { name = "api", port = "443", extra = "dropped" }
}
variable "names" {
  type    = set(string)
  default = ["web", "api", "web"]
}
variable "ports" {
  type    = list(number)
  default = ["80", 443]
}
variable "pair" {
  type    = tuple([string, number])
  default = [1, "2"]
}
variable "nothing" {
  default = null
}
variable "flag" {
  type    = bool
  default = "true"
}
locals {
  prefix = "${var.env}-svc"
  list   = ["a", "b", "c"]
  map    = { one = 1, two = 2, three = 3 }
  users = [
    { name = "anna", admin = true, groups = ["x", "y"] },
    { name = "bert", admin = false, groups = ["y"] },
    { name = "carl", admin = true, groups = [] },
  ]
  containers = { web = { image = "nginx", cpu = 256 }, api = { image = "node", cpu = 512 } }
  text       = <<-EOT
    first
      second
    third
  EOT
  doc        = <<EOT
a
  b ${var.env}
EOT
}
