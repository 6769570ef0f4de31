/**
 * A Content-Security-Policy for a page that holds all it needs: nothing is loaded, and of what stands in the page only
 * this style sheet and this script have an effect (https://www.w3.org/TR/CSP3/).
 */
export async function policyFor(styleSheet: string, script: string): Promise<string> {
  return [
    "default-src 'none'",
    `style-src '${await hashOf(styleSheet)}'`,
    `script-src '${await hashOf(script)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
