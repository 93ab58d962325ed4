/** Prints a line for each scenario, and below it what was seen instead of what was expected. */
module.exports = class ScenarioReporter {
  onTestResult(_test, { testResults, testExecError }) {
    if (testExecError) console.log(testExecError.message ?? String(testExecError));
    for (const { title, status, failureMessages } of testResults) {
      console.log(`${status === 'passed' ? 'ja  ' : 'NEIN'} ${title}`);
      for (const message of failureMessages) console.log(wordsOf(message));
    }
  }

  onRunComplete(_contexts, { numPassedTests, numTotalTests }) {
    console.log(`${numPassedTests} von ${numTotalTests} Szenarien verlaufen wie erwartet.`);
  }
};

const wordsOf = (message) =>
  message
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .map((line) => `     ${line.replace(/^(Error|ScenarioError): /, '')}`)
    .join('\n');
