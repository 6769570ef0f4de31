// `npm install --no-save @duckdb/node-api` installs DuckDB, which is too large for a dependency of the project.
const { DuckDBInstance } = await import('@duckdb/node-api');
const [file] = process.argv.slice(2);
if (file !== undefined) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(
    `select year(date) as year, sum(arrivals) from read_csv('${file}') where strftime(date, '%m-%d') <= '04-14' group by 1 order by 1`,
  );
  console.log(reader.getRows().join('\n'));
}
