%{ for name in names ~}
- ${name}
%{ endfor ~}
%{ if flag }yes%{ else }no%{ endif }
