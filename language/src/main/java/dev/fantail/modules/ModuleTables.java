// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules;

import dev.fantail.builtins.ConsoleFunctionsTable;
import dev.fantail.builtins.ExecutionFunctionsTable;
import dev.fantail.builtins.IterationFunctionsTable;
import dev.fantail.builtins.NumberFunctionsTable;
import dev.fantail.builtins.ObjectFunctionsTable;
import dev.fantail.modules.abc.AbcModuleTable;
import dev.fantail.modules.array.ArrayModuleTable;
import dev.fantail.modules.ast.AstModuleTable;
import dev.fantail.modules.asyncio.AsyncioModuleTable;
import dev.fantail.modules.asyncio.EndingObjectsModuleTable;
import dev.fantail.modules.atexit.AtExitModuleTable;
import dev.fantail.modules.binary.BinasciiModuleTable;
import dev.fantail.modules.binary.MailEncodingsTable;
import dev.fantail.modules.binary.ZlibModuleTable;
import dev.fantail.modules.bisect.BisectModuleTable;
import dev.fantail.modules.cmath.CMathModuleTable;
import dev.fantail.modules.codecs.CodecFunctionsTable;
import dev.fantail.modules.codecs.CodecRegistryFunctionsTable;
import dev.fantail.modules.codecs.ErrorHandlerFunctionsTable;
import dev.fantail.modules.collections.CollectionsModuleTable;
import dev.fantail.modules.compression.Bz2ModuleTable;
import dev.fantail.modules.compression.LzmaModuleTable;
import dev.fantail.modules.contextvars.ContextVarsModuleTable;
import dev.fantail.modules.csv.CsvModuleTable;
import dev.fantail.modules.datetime.DateTimeModuleTable;
import dev.fantail.modules.decimal.DecimalModuleTable;
import dev.fantail.modules.expat.ExpatModuleTable;
import dev.fantail.modules.fcntl.FcntlModuleTable;
import dev.fantail.modules.functools.FunctoolsModuleTable;
import dev.fantail.modules.gc.GcModuleTable;
import dev.fantail.modules.hash.Blake2ModuleTable;
import dev.fantail.modules.hash.HashModuleTable;
import dev.fantail.modules.hash.Md5ModuleTable;
import dev.fantail.modules.hash.Sha1ModuleTable;
import dev.fantail.modules.hash.Sha2ModuleTable;
import dev.fantail.modules.hash.Sha3ModuleTable;
import dev.fantail.modules.heapq.HeapqModuleTable;
import dev.fantail.modules.imports.ImpModuleTable;
import dev.fantail.modules.imports.ImportFunctionTable;
import dev.fantail.modules.io.IoModuleTable;
import dev.fantail.modules.itertools.ItertoolsModuleTable;
import dev.fantail.modules.json.JsonModuleTable;
import dev.fantail.modules.locale.LocaleModuleTable;
import dev.fantail.modules.marshal.MarshalModuleTable;
import dev.fantail.modules.math.MathIntegersTable;
import dev.fantail.modules.math.MathModuleTable;
import dev.fantail.modules.math.MathSumsTable;
import dev.fantail.modules.mmap.MmapModuleTable;
import dev.fantail.modules.multiprocessing.MultiprocessingModuleTable;
import dev.fantail.modules.opcode.OpcodeModuleTable;
import dev.fantail.modules.operator.OperatorModuleTable;
import dev.fantail.modules.pickle.PickleModuleTable;
import dev.fantail.modules.posix.ErrnoModuleTable;
import dev.fantail.modules.posix.GrpModuleTable;
import dev.fantail.modules.posix.PosixDescriptorsTable;
import dev.fantail.modules.posix.PosixFileSystemTable;
import dev.fantail.modules.posix.PosixModuleTable;
import dev.fantail.modules.posix.PosixSubprocessTable;
import dev.fantail.modules.posix.PwdModuleTable;
import dev.fantail.modules.queue.QueueModuleTable;
import dev.fantail.modules.random.RandomModuleTable;
import dev.fantail.modules.select.SelectModuleTable;
import dev.fantail.modules.signal.SignalModuleTable;
import dev.fantail.modules.socket.NameFunctionsTable;
import dev.fantail.modules.socket.SocketModuleTable;
import dev.fantail.modules.sre.SreModuleTable;
import dev.fantail.modules.statistics.StatisticsModuleTable;
import dev.fantail.modules.struct.StructModuleTable;
import dev.fantail.modules.symtable.SymtableModuleTable;
import dev.fantail.modules.sys.MonitoringModuleTable;
import dev.fantail.modules.sys.SysHooksTable;
import dev.fantail.modules.sys.SysModuleTable;
import dev.fantail.modules.sys.TraceFunctionsTable;
import dev.fantail.modules.text.StringModuleTable;
import dev.fantail.modules.thread.ThreadModuleTable;
import dev.fantail.modules.time.TimeModuleTable;
import dev.fantail.modules.tls.TlsModuleTable;
import dev.fantail.modules.tokenize.TokenizeModuleTable;
import dev.fantail.modules.tracemalloc.TracemallocModuleTable;
import dev.fantail.modules.typing.TypeUnionModuleTable;
import dev.fantail.modules.unicode.UnicodeDataModuleTable;
import dev.fantail.modules.warnings.WarningsModuleTable;
import dev.fantail.modules.weakref.WeakrefModuleTable;
import dev.fantail.objects.BuiltinTable;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.Str;

/** The one place where a module written in Java is registered. */
public final class ModuleTables {
    /** What {@link #create} knows and what the package of interop adds, for {@code sys.builtin_module_names}. */
    private static final String[] NAMES = {
        "_abc",
        "_ast",
        "_asyncio",
        "_bisect",
        "_blake2",
        "_bz2",
        "_codecs",
        "_collections",
        "_contextvars",
        "_datetime",
        "_tls",
        "_decimal",
        "_csv",
        "_fantail_asyncio",
        "_fantail_typing",
        "_functools",
        "_hashlib",
        "_heapq",
        "_imp",
        "_io",
        "_json",
        "_locale",
        "_lzma",
        "_md5",
        "_multiprocessing",
        "_opcode",
        "_operator",
        "_pickle",
        "_posixsubprocess",
        "_queue",
        "_random",
        "_sha1",
        "_sha2",
        "_sha3",
        "_signal",
        "_socket",
        "_sre",
        "_statistics",
        "_string",
        "_struct",
        "_symtable",
        "_thread",
        "_tokenize",
        "_tracemalloc",
        "_warnings",
        "_weakref",
        "array",
        "atexit",
        "binascii",
        "cmath",
        "errno",
        "fcntl",
        "gc",
        "grp",
        "itertools",
        "java",
        "marshal",
        "math",
        "mmap",
        "polyglot",
        "posix",
        "pwd",
        "pyexpat",
        "select",
        "time",
        "unicodedata",
        "zlib",
    };

    private ModuleTables() {}

    public static String[] names() {
        return NAMES.clone();
    }

    public static boolean isBuiltin(String name) {
        for (String known : NAMES) {
            if (known.equals(name)) {
                return true;
            }
        }
        return name.equals("builtins") || name.equals("sys");
    }

    /** A fresh module, or {@code null} when no module of that name is written in Java. */
    public static PyModule create(String name) {
        BuiltinTable[] tables = tables(name);
        if (tables == null) {
            return null;
        }
        PyModule module = new PyModule(Str.of(name));
        for (BuiltinTable table : tables) {
            table.install(module);
        }
        return module;
    }

    private static BuiltinTable[] tables(String name) {
        return switch (name) {
            case "_abc" -> of(new AbcModuleTable());
            case "_ast" -> of(new AstModuleTable());
            case "_asyncio" -> of(new AsyncioModuleTable());
            case "_bisect" -> of(new BisectModuleTable());
            case "_blake2" -> of(new Blake2ModuleTable());
            case "_bz2" -> of(new Bz2ModuleTable());
            case "_codecs" ->
                of(new CodecFunctionsTable(), new CodecRegistryFunctionsTable(), new ErrorHandlerFunctionsTable());
            case "_collections" -> of(new CollectionsModuleTable());
            case "_contextvars" -> of(new ContextVarsModuleTable());
            case "_tls" -> of(new TlsModuleTable());
            case "_datetime" -> of(new DateTimeModuleTable());
            case "_decimal" -> of(new DecimalModuleTable());
            case "_csv" -> of(new CsvModuleTable());
            case "_fantail_asyncio" -> of(new EndingObjectsModuleTable());
            case "_fantail_typing" -> of(new TypeUnionModuleTable());
            case "_functools" -> of(new FunctoolsModuleTable());
            case "_hashlib" -> of(new HashModuleTable());
            case "_heapq" -> of(new HeapqModuleTable());
            case "_imp" -> of(new ImpModuleTable());
            case "_io" -> of(new IoModuleTable());
            case "_json" -> of(new JsonModuleTable());
            case "_locale" -> of(new LocaleModuleTable());
            case "_lzma" -> of(new LzmaModuleTable());
            case "_md5" -> of(new Md5ModuleTable());
            case "_multiprocessing" -> of(new MultiprocessingModuleTable());
            case "_opcode" -> of(new OpcodeModuleTable());
            case "_operator" -> of(new OperatorModuleTable());
            case "_posixsubprocess" -> of(new PosixSubprocessTable());
            case "_pickle" -> of(new PickleModuleTable());
            case "_queue" -> of(new QueueModuleTable());
            case "_random" -> of(new RandomModuleTable());
            case "_sha1" -> of(new Sha1ModuleTable());
            case "_sha2" -> of(new Sha2ModuleTable());
            case "_sha3" -> of(new Sha3ModuleTable());
            case "_signal" -> of(new SignalModuleTable());
            case "_socket" -> of(new SocketModuleTable(), new NameFunctionsTable());
            case "_sre" -> of(new SreModuleTable());
            case "_statistics" -> of(new StatisticsModuleTable());
            case "_string" -> of(new StringModuleTable());
            case "_struct" -> of(new StructModuleTable());
            case "_symtable" -> of(new SymtableModuleTable());
            case "_thread" -> of(new ThreadModuleTable());
            case "_tokenize" -> of(new TokenizeModuleTable());
            case "_tracemalloc" -> of(new TracemallocModuleTable());
            case "_warnings" -> of(new WarningsModuleTable());
            case "_weakref" -> of(new WeakrefModuleTable());
            case "array" -> of(new ArrayModuleTable());
            case "atexit" -> of(new AtExitModuleTable());
            case "binascii" -> of(new BinasciiModuleTable(), new MailEncodingsTable());
            case "builtins" ->
                of(
                        new ConsoleFunctionsTable(),
                        new ExecutionFunctionsTable(),
                        new ImportFunctionTable(),
                        new IterationFunctionsTable(),
                        new NumberFunctionsTable(),
                        new ObjectFunctionsTable());
            case "cmath" -> of(new CMathModuleTable());
            case "errno" -> of(new ErrnoModuleTable());
            case "fcntl" -> of(new FcntlModuleTable());
            case "gc" -> of(new GcModuleTable());
            case "grp" -> of(new GrpModuleTable());
            case "itertools" -> of(new ItertoolsModuleTable());
            case "marshal" -> of(new MarshalModuleTable());
            case "math" -> of(new MathIntegersTable(), new MathModuleTable(), new MathSumsTable());
            case "mmap" -> of(new MmapModuleTable());
            case "posix" -> of(new PosixModuleTable(), new PosixFileSystemTable(), new PosixDescriptorsTable());
            case "pwd" -> of(new PwdModuleTable());
            case "pyexpat" -> of(new ExpatModuleTable());
            case "select" -> of(new SelectModuleTable());
            case "sys" -> of(new SysHooksTable(), new SysModuleTable(), new TraceFunctionsTable());
            case "sys.monitoring" -> of(new MonitoringModuleTable());
            case "time" -> of(new TimeModuleTable());
            case "unicodedata" -> of(new UnicodeDataModuleTable());
            case "zlib" -> of(new ZlibModuleTable());
            default -> null;
        };
    }

    private static BuiltinTable[] of(BuiltinTable... tables) {
        return tables;
    }
}
