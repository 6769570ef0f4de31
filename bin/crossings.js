#!/usr/bin/env node
'use strict';

const { join } = require('node:path');
const { loadProgram } = require('./loadProgram.js');

const { main, nodeHost } = loadProgram();

main(process.argv.slice(2), nodeHost(join(__dirname, '..'))).then((code) => {
  process.exitCode = code;
});
