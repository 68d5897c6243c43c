using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Endorsement.Rules.Benchmarks;

/// <summary>The DOM walk of simdjson (`benchmarks/simdjson/walk.cpp`), in this process, where it can be built.</summary>
internal sealed class SimdJson
{
    private readonly Walking _walk;

    private SimdJson(nint library)
    {
        _walk = Of<Walking>(library, "walk");
        Padding = (int)Of<Figure>(library, "padding")();
        Kernel = Marshal.PtrToStringUTF8(Of<Name>(library, "kernel")())!;
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate ulong Walking(nint lines, long length, int touched);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate long Figure();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint Name();

    /// <summary>How many bytes it may read behind the lines.</summary>
    public int Padding { get; }

    /// <summary>Which code it has chosen for this processor.</summary>
    public string Kernel { get; }

    /// <summary>Builds and loads it; <see langword="null"/> and the reason, when there is nothing to build it with.</summary>
    public static SimdJson? TryLoad(out string said)
    {
        var script = Find(AppContext.BaseDirectory);
        using var process = Process.Start(
            new ProcessStartInfo("bash", [script]) { RedirectStandardOutput = true, UseShellExecute = false }
        )!;
        said = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 && NativeLibrary.TryLoad(said, out var library) ? new SimdJson(library) : null;
    }

    /// <summary>Parses every line, and looks at every value of it; <paramref name="isTouched"/> false: parses alone.</summary>
    /// <param name="lines">Where the lines begin; so much as <see cref="Padding"/> behind them may be read.</param>
    /// <param name="length">How many bytes they are.</param>
    /// <param name="isTouched">Whether every value is looked at.</param>
    public void Walk(nint lines, long length, bool isTouched)
    {
        if (_walk(lines, length, isTouched ? 1 : 0) == 0)
        {
            throw new InvalidDataException("simdjson finds a line that is no JSON");
        }
    }

    private static T Of<T>(nint library, string name)
        where T : Delegate => Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(library, name));

    private static string Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var script = Path.Combine(at.FullName, "benchmarks", "simdjson", "build");
            if (File.Exists(script))
            {
                return script;
            }
        }

        throw new FileNotFoundException("benchmarks/simdjson/build");
    }
}
