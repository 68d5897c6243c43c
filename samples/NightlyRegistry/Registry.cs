using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace NightlyRegistry;

/// <summary>The database, SQLite or PostgreSQL: both understand the same statements.</summary>
internal sealed class Registry : IDisposable
{
    private static readonly string[] Tables = ["people", "standing", "determinations", "findings", "rejections", "letters"];

    private readonly DbConnection connection;

    private Registry(DbConnection connection) => this.connection = connection;

    /// <summary>Opens the database, and makes its tables where they are not there yet.</summary>
    /// <param name="database">A file, or a connection string that names a host.</param>
    public static Registry Open(string database)
    {
        var isServer = database.Contains("Host=", StringComparison.OrdinalIgnoreCase);
        DbConnection connection = isServer
            ? new NpgsqlConnection(database)
            : new SqliteConnection(
                new SqliteConnectionStringBuilder
                {
                    DataSource = database,
                    ForeignKeys = true,
                    Pooling = false,
                }.ToString()
            );
        connection.Open();
        var registry = new Registry(connection);
        if (!isServer)
        {
            // What was committed is on the disk, and whoever reads waits for nobody.
            registry.Execute("pragma journal_mode = wal; pragma synchronous = full");
        }

        using var schema = new StreamReader(typeof(Registry).Assembly.GetManifestResourceStream("schema.sql")!);
        registry.Execute(schema.ReadToEnd());
        return registry;
    }

    /// <summary>All of it happens, or, whatever comes between, nothing.</summary>
    public void Together(Action work)
    {
        using var transaction = connection.BeginTransaction();
        work();
        transaction.Commit();
    }

    /// <summary>Runs a statement; how many rows it changed.</summary>
    public int Execute(string statement, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(statement, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Takes every row of an answer.</summary>
    public void Read(string question, Action<DbDataReader> take, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(question, values);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            take(rows);
        }
    }

    /// <summary>Every row of every table, a line each, in an order that does not depend on the database.</summary>
    public IEnumerable<string> Contents()
    {
        foreach (var table in Tables)
        {
            var lines = new List<string>();
            Read(
                $"select * from {table}",
                row =>
                {
                    var cells = Enumerable.Range(0, row.FieldCount).Select(i => Convert.ToString(row.GetValue(i), null));
                    lines.Add($"{table} {JsonSerializer.Serialize(cells)}");
                }
            );
            foreach (var line in lines.Order(StringComparer.Ordinal))
            {
                yield return line;
            }
        }
    }

    public void Dispose() => connection.Dispose();

    private DbCommand Command(string text, ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
