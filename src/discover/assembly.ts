/**
 * A cloud assembly is what `cdk synth` leaves behind: a folder of templates with a manifest. Projects keep it out of git, and it is
 * still what they deploy. https://github.com/aws/aws-cdk/blob/main/packages/%40aws-cdk/cloud-assembly-schema/README.md
 */
export const manifestName = 'manifest.json'

/** Whether a `manifest.json` is an assembly's: a web extension has one too. */
export function isAssemblyManifest(text: string): boolean {
  // The artifacts' types are fixed words of the schema; JSON is not parsed for them here.
  return /"artifacts"\s*:\s*\{/.test(text) && /"(?:aws:cloudformation:stack|cdk:cloud-assembly|cdk:tree)"/.test(text)
}

/** The files of an assembly that say what is deployed; the rest is code, images and notes. */
export const isAssemblyFile = (name: string): boolean => name === manifestName || /\.(?:template|assets)\.json$/.test(name)

/** A folder of an assembly's assets, which is called by the hash of what is in it: code that runs elsewhere. */
export const isInAsset = (path: string): boolean => /(?:^|\/)asset\.[0-9a-f]{64}(?:\.[\w-]+)?\//.test(path)

/** Folders of assemblies inside an assembly, one a stage. */
export const isNestedAssembly = (name: string): boolean => name.startsWith('assembly-')

/** How an ignored folder may hold an assembly without being one: `build/cdk.out`. */
export const usualFolder = 'cdk.out'
