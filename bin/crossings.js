#!/usr/bin/env node
'use strict';

const { join } = require('node:path');
const { main, nodeHost } = require('../dist/program/main.cjs');

main(process.argv.slice(2), nodeHost(join(__dirname, '..'))).then((code) => {
  process.exitCode = code;
});
