#!/usr/bin/env node
process.stdout.write('verbatim\n');
