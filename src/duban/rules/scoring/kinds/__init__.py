"""得分规则: what a policy may count. A new kind is one file here and one name in the registry."""
