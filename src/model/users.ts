/** Whether a container's `user` is root: `root`, `0`, with any group. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html */
export const isRoot = (user: string): boolean => /^(?:root|0+)(?::.*)?$/.test(user.trim())
