// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules;

import dev.fantail.builtins.TypeTables;
import dev.fantail.modules.array.ArrayIteratorTable;
import dev.fantail.modules.array.ArrayMethodsTable;
import dev.fantail.modules.asyncio.FutureAttributesTable;
import dev.fantail.modules.asyncio.FutureIterTable;
import dev.fantail.modules.asyncio.FutureMethodsTable;
import dev.fantail.modules.asyncio.TaskMethodsTable;
import dev.fantail.modules.asyncio.TaskStepTable;
import dev.fantail.modules.binary.CompressMethodsTable;
import dev.fantail.modules.binary.DecompressMethodsTable;
import dev.fantail.modules.binary.ZlibDecompressorMethodsTable;
import dev.fantail.modules.collections.DequeIteratorTable;
import dev.fantail.modules.collections.DequeMethodsTable;
import dev.fantail.modules.collections.DequeReverseIteratorTable;
import dev.fantail.modules.collections.OrderedDictIteratorTable;
import dev.fantail.modules.collections.OrderedDictMethodsTable;
import dev.fantail.modules.collections.OrderedDictViewMethodsTable;
import dev.fantail.modules.collections.PyDefaultDictTable;
import dev.fantail.modules.collections.TupleGetterTable;
import dev.fantail.modules.compression.Bz2CompressorMethodsTable;
import dev.fantail.modules.compression.Bz2DecompressorMethodsTable;
import dev.fantail.modules.compression.CompressorMethodsTable;
import dev.fantail.modules.compression.DecompressorMethodsTable;
import dev.fantail.modules.compression.LzmaCompressorMethodsTable;
import dev.fantail.modules.compression.LzmaDecompressorMethodsTable;
import dev.fantail.modules.contextvars.ContextMethodsTable;
import dev.fantail.modules.contextvars.ContextVarMethodsTable;
import dev.fantail.modules.contextvars.PyHamtIteratorTable;
import dev.fantail.modules.contextvars.PyHamtTable;
import dev.fantail.modules.contextvars.TokenMethodsTable;
import dev.fantail.modules.csv.CsvDialectMethodsTable;
import dev.fantail.modules.csv.CsvReaderMethodsTable;
import dev.fantail.modules.csv.CsvWriterMethodsTable;
import dev.fantail.modules.datetime.DateMethodsTable;
import dev.fantail.modules.datetime.DateTimeMethodsTable;
import dev.fantail.modules.datetime.DateTimeOperatorsTable;
import dev.fantail.modules.datetime.DateTimeSourcesTable;
import dev.fantail.modules.datetime.IsoCalendarDateTable;
import dev.fantail.modules.datetime.TimeDeltaMethodsTable;
import dev.fantail.modules.datetime.TimeMethodsTable;
import dev.fantail.modules.datetime.TimeZoneMethodsTable;
import dev.fantail.modules.datetime.TzInfoMethodsTable;
import dev.fantail.modules.decimal.ContextManagerTable;
import dev.fantail.modules.decimal.ContextOperationsTable;
import dev.fantail.modules.decimal.DecimalContextMethodsTable;
import dev.fantail.modules.decimal.DecimalMethodsTable;
import dev.fantail.modules.decimal.DecimalOperatorsTable;
import dev.fantail.modules.decimal.SignalDictTable;
import dev.fantail.modules.expat.XmlParserMethodsTable;
import dev.fantail.modules.functools.CacheWrapperTable;
import dev.fantail.modules.functools.KeyWrapperTable;
import dev.fantail.modules.functools.PartialTable;
import dev.fantail.modules.hash.Blake2MethodsTable;
import dev.fantail.modules.hash.ExtendableHashMethodsTable;
import dev.fantail.modules.hash.HashMethodsTable;
import dev.fantail.modules.io.BufferedIOBaseMethodsTable;
import dev.fantail.modules.io.BufferedMethodsTable;
import dev.fantail.modules.io.BufferedPairMethodsTable;
import dev.fantail.modules.io.BufferedRandomInitTable;
import dev.fantail.modules.io.BufferedReadMethodsTable;
import dev.fantail.modules.io.BufferedReaderInitTable;
import dev.fantail.modules.io.BufferedWriteMethodsTable;
import dev.fantail.modules.io.BufferedWriterInitTable;
import dev.fantail.modules.io.BytesIOMethodsTable;
import dev.fantail.modules.io.FileIOMethodsTable;
import dev.fantail.modules.io.IOBaseMethodsTable;
import dev.fantail.modules.io.IncrementalNewlineDecoderMethodsTable;
import dev.fantail.modules.io.RawIOBaseMethodsTable;
import dev.fantail.modules.io.StringIOMethodsTable;
import dev.fantail.modules.io.TextIOBaseMethodsTable;
import dev.fantail.modules.io.TextIOWrapperMethodsTable;
import dev.fantail.modules.itertools.AccumulateTable;
import dev.fantail.modules.itertools.BatchedTable;
import dev.fantail.modules.itertools.ChainTable;
import dev.fantail.modules.itertools.CombinationsTable;
import dev.fantail.modules.itertools.CombinationsWithReplacementTable;
import dev.fantail.modules.itertools.CompressTable;
import dev.fantail.modules.itertools.CountTable;
import dev.fantail.modules.itertools.CycleTable;
import dev.fantail.modules.itertools.DropWhileTable;
import dev.fantail.modules.itertools.FilterFalseTable;
import dev.fantail.modules.itertools.GroupByTable;
import dev.fantail.modules.itertools.GrouperTable;
import dev.fantail.modules.itertools.ISliceTable;
import dev.fantail.modules.itertools.PairwiseTable;
import dev.fantail.modules.itertools.PermutationsTable;
import dev.fantail.modules.itertools.ProductTable;
import dev.fantail.modules.itertools.RepeatTable;
import dev.fantail.modules.itertools.StarMapTable;
import dev.fantail.modules.itertools.TakeWhileTable;
import dev.fantail.modules.itertools.TeeDataTable;
import dev.fantail.modules.itertools.TeeTable;
import dev.fantail.modules.itertools.ZipLongestTable;
import dev.fantail.modules.json.JsonEncoderMethodsTable;
import dev.fantail.modules.json.JsonScannerMethodsTable;
import dev.fantail.modules.mmap.MmapMethodsTable;
import dev.fantail.modules.multiprocessing.SemLockTable;
import dev.fantail.modules.operator.AttributeGetterTable;
import dev.fantail.modules.operator.ItemGetterTable;
import dev.fantail.modules.operator.MethodCallerTable;
import dev.fantail.modules.pickle.PicklerMemoProxyTable;
import dev.fantail.modules.pickle.PyPickleBufferTable;
import dev.fantail.modules.pickle.PyPicklerTable;
import dev.fantail.modules.pickle.PyUnpicklerTable;
import dev.fantail.modules.pickle.UnpicklerMemoProxyTable;
import dev.fantail.modules.posix.Accounts;
import dev.fantail.modules.posix.DirEntryMethodsTable;
import dev.fantail.modules.posix.PosixFileSystem;
import dev.fantail.modules.posix.PosixModule;
import dev.fantail.modules.posix.ScandirIteratorMethodsTable;
import dev.fantail.modules.posix.StatResult;
import dev.fantail.modules.queue.SimpleQueueTable;
import dev.fantail.modules.random.PyRandomTable;
import dev.fantail.modules.select.PollMethodsTable;
import dev.fantail.modules.signal.SignalModule;
import dev.fantail.modules.socket.SocketMethodsTable;
import dev.fantail.modules.sre.FindIteratorMethodsTable;
import dev.fantail.modules.sre.MatchMethodsTable;
import dev.fantail.modules.sre.PatternMethodsTable;
import dev.fantail.modules.sre.ScannerMethodsTable;
import dev.fantail.modules.struct.PyStructTable;
import dev.fantail.modules.struct.UnpackIteratorTable;
import dev.fantail.modules.symtable.SymbolTableEntryTable;
import dev.fantail.modules.sys.SysInfo;
import dev.fantail.modules.thread.LockMethodsTable;
import dev.fantail.modules.thread.ReentrantLockMethodsTable;
import dev.fantail.modules.thread.ThreadLocalMethodsTable;
import dev.fantail.modules.thread.ThreadModule;
import dev.fantail.modules.time.StructTime;
import dev.fantail.modules.tls.TlsAuthoritiesTable;
import dev.fantail.modules.tls.TlsEngineTable;
import dev.fantail.modules.tokenize.TokenizerIterTable;
import dev.fantail.modules.unicode.OldDatabaseMethodsTable;
import dev.fantail.modules.weakref.CallableProxyMethodsTable;
import dev.fantail.modules.weakref.ProxyMethodsTable;
import dev.fantail.modules.weakref.ReferenceMethodsTable;
import dev.fantail.objects.BuiltinTable;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyType;

/**
 * The one place where a class with methods of a built-in module's type is registered. The language installs this as
 * the loader of all built-in types; those of {@code builtins} are passed on to {@link TypeTables}.
 */
public final class ModuleTypeTables implements PyType.Loader {
    private final TypeTables builtins = new TypeTables();

    @Override
    public void load(PyType type, PyDict namespace) {
        BuiltinTable[] tables = tables(type.builtinModule() + "." + type.name());
        if (tables == null) {
            builtins.load(type, namespace);
            return;
        }
        for (BuiltinTable table : tables) {
            table.install(type, namespace);
        }
    }

    private static BuiltinTable[] tables(String type) {
        return switch (type) {
            case "_blake2.blake2b" -> of(new Blake2MethodsTable(), new HashMethodsTable());
            case "_blake2.blake2s" -> of(new Blake2MethodsTable(), new HashMethodsTable());
            case "_bz2.BZ2Compressor" -> of(new CompressorMethodsTable(), new Bz2CompressorMethodsTable());
            case "_bz2.BZ2Decompressor" -> of(new DecompressorMethodsTable(), new Bz2DecompressorMethodsTable());
            case "_collections._deque_iterator" -> of(new DequeIteratorTable());
            case "_collections._deque_reverse_iterator" -> of(new DequeReverseIteratorTable());
            case "_collections._tuplegetter" -> of(new TupleGetterTable());
            case "_asyncio.Future" -> of(new FutureMethodsTable(), new FutureAttributesTable());
            case "_asyncio.FutureIter" -> of(new FutureIterTable());
            case "_asyncio.Task" -> of(new TaskMethodsTable());
            case "_asyncio.TaskStepMethWrapper" -> of(new TaskStepTable());
            case "_contextvars.Context" -> of(new ContextMethodsTable());
            case "_contextvars.ContextVar" -> of(new ContextVarMethodsTable());
            case "_contextvars.hamt" -> of(new PyHamtTable());
            case "_contextvars.hamt_iterator" -> of(new PyHamtIteratorTable());
            case "_contextvars.Token" -> of(new TokenMethodsTable());
            case "_tls.Authorities" -> of(new TlsAuthoritiesTable());
            case "_tls.Engine" -> of(new TlsEngineTable());
            case "datetime.IsoCalendarDate" -> of(new IsoCalendarDateTable());
            case "datetime.date" -> of(new DateMethodsTable());
            case "datetime.datetime" ->
                of(new DateTimeMethodsTable(), new DateTimeOperatorsTable(), new DateTimeSourcesTable());
            case "datetime.time" -> of(new TimeMethodsTable());
            case "datetime.timedelta" -> of(new TimeDeltaMethodsTable());
            case "datetime.timezone" -> of(new TimeZoneMethodsTable());
            case "datetime.tzinfo" -> of(new TzInfoMethodsTable());
            case "decimal.Decimal" -> of(new DecimalOperatorsTable(), new DecimalMethodsTable());
            case "decimal.Context" -> of(new DecimalContextMethodsTable(), new ContextOperationsTable());
            case "decimal.ContextManager" -> of(new ContextManagerTable());
            case "decimal.SignalDictMixin" -> of(new SignalDictTable());
            case "_csv.Dialect" -> of(new CsvDialectMethodsTable());
            case "_csv.reader" -> of(new CsvReaderMethodsTable());
            case "_csv.writer" -> of(new CsvWriterMethodsTable());
            case "_hashlib.HASH" -> of(new HashMethodsTable());
            case "_hashlib.HASHXOF" -> of(new ExtendableHashMethodsTable());
            case "_io.BufferedRWPair" -> of(new BufferedPairMethodsTable());
            case "_io.BufferedRandom" ->
                of(
                        new BufferedMethodsTable(),
                        new BufferedReadMethodsTable(),
                        new BufferedWriteMethodsTable(),
                        new BufferedRandomInitTable());
            case "_io.BufferedReader" ->
                of(new BufferedMethodsTable(), new BufferedReadMethodsTable(), new BufferedReaderInitTable());
            case "_io.BufferedWriter" ->
                of(new BufferedMethodsTable(), new BufferedWriteMethodsTable(), new BufferedWriterInitTable());
            case "_io.BytesIO" -> of(new BytesIOMethodsTable());
            case "_io.FileIO" -> of(new FileIOMethodsTable());
            case "_io.IncrementalNewlineDecoder" -> of(new IncrementalNewlineDecoderMethodsTable());
            case "_io.StringIO" -> of(new StringIOMethodsTable());
            case "_io.TextIOWrapper" -> of(new TextIOWrapperMethodsTable());
            case "_io._BufferedIOBase" -> of(new BufferedIOBaseMethodsTable());
            case "_io._IOBase" -> of(new IOBaseMethodsTable());
            case "_io._RawIOBase" -> of(new RawIOBaseMethodsTable());
            case "_io._TextIOBase" -> of(new TextIOBaseMethodsTable());
            case "_json.Encoder" -> of(new JsonEncoderMethodsTable());
            case "_json.Scanner" -> of(new JsonScannerMethodsTable());
            case "_lzma.LZMACompressor" -> of(new CompressorMethodsTable(), new LzmaCompressorMethodsTable());
            case "_lzma.LZMADecompressor" -> of(new DecompressorMethodsTable(), new LzmaDecompressorMethodsTable());
            case "_multiprocessing.SemLock" -> of(new SemLockTable());
            case "_queue.SimpleQueue" -> of(new SimpleQueueTable());
            case "_random.Random" -> of(new PyRandomTable());
            case "_socket.socket" -> of(new SocketMethodsTable());
            case "_sre.SRE_Scanner" -> of(new ScannerMethodsTable());
            case "_sre.callable_iterator" -> of(new FindIteratorMethodsTable());
            case "_sre.find_iterator" -> of(new FindIteratorMethodsTable());
            case "_struct.Struct" -> of(new PyStructTable());
            case "_struct.unpack_iterator" -> of(new UnpackIteratorTable());
            case "_thread.RLock" -> of(new ReentrantLockMethodsTable());
            case "_thread._ExceptHookArgs" -> of(ThreadModule.exceptHookArgs());
            case "_thread._local" -> of(new ThreadLocalMethodsTable());
            case "_thread.lock" -> of(new LockMethodsTable());
            case "_tokenize.TokenizerIter" -> of(new TokenizerIterTable());
            case "array.array" -> of(new ArrayMethodsTable());
            case "array.arrayiterator" -> of(new ArrayIteratorTable());
            case "builtins.symtable entry" -> of(new SymbolTableEntryTable());
            case "builtins.odict_iterator" -> of(new OrderedDictIteratorTable());
            case "builtins.odict_keys", "builtins.odict_values", "builtins.odict_items" ->
                of(new OrderedDictViewMethodsTable());
            case "collections.OrderedDict" -> of(new OrderedDictMethodsTable());
            case "collections.defaultdict" -> of(new PyDefaultDictTable());
            case "collections.deque" -> of(new DequeMethodsTable());
            case "pickle.PickleBuffer" -> of(new PyPickleBufferTable());
            case "_pickle.Pickler" -> of(new PyPicklerTable());
            case "_pickle.PicklerMemoProxy" -> of(new PicklerMemoProxyTable());
            case "_pickle.Unpickler" -> of(new PyUnpicklerTable());
            case "_pickle.UnpicklerMemoProxy" -> of(new UnpicklerMemoProxyTable());
            case "functools.KeyWrapper" -> of(new KeyWrapperTable());
            case "functools._lru_cache_wrapper" -> of(new CacheWrapperTable());
            case "functools.partial" -> of(new PartialTable());
            case "grp.struct_group" -> of(Accounts.GROUP);
            case "itertools._grouper" -> of(new GrouperTable());
            case "itertools._tee" -> of(new TeeTable());
            case "itertools._tee_dataobject" -> of(new TeeDataTable());
            case "itertools.accumulate" -> of(new AccumulateTable());
            case "itertools.batched" -> of(new BatchedTable());
            case "itertools.chain" -> of(new ChainTable());
            case "itertools.combinations" -> of(new CombinationsTable());
            case "itertools.combinations_with_replacement" -> of(new CombinationsWithReplacementTable());
            case "itertools.compress" -> of(new CompressTable());
            case "itertools.count" -> of(new CountTable());
            case "itertools.cycle" -> of(new CycleTable());
            case "itertools.dropwhile" -> of(new DropWhileTable());
            case "itertools.filterfalse" -> of(new FilterFalseTable());
            case "itertools.groupby" -> of(new GroupByTable());
            case "itertools.islice" -> of(new ISliceTable());
            case "itertools.pairwise" -> of(new PairwiseTable());
            case "itertools.permutations" -> of(new PermutationsTable());
            case "itertools.product" -> of(new ProductTable());
            case "itertools.repeat" -> of(new RepeatTable());
            case "itertools.starmap" -> of(new StarMapTable());
            case "itertools.takewhile" -> of(new TakeWhileTable());
            case "itertools.zip_longest" -> of(new ZipLongestTable());
            case "mmap.mmap" -> of(new MmapMethodsTable());
            case "operator.attrgetter" -> of(new AttributeGetterTable());
            case "operator.itemgetter" -> of(new ItemGetterTable());
            case "operator.methodcaller" -> of(new MethodCallerTable());
            case "os.stat_result" -> of(StatResult.SEQUENCE);
            case "os.statvfs_result" -> of(PosixFileSystem.FILE_SYSTEM);
            case "os.terminal_size" -> of(PosixModule.TERMINAL_SIZE);
            case "posix.DirEntry" -> of(new DirEntryMethodsTable());
            case "posix.ScandirIterator" -> of(new ScandirIteratorMethodsTable());
            case "posix.sched_param" -> of(PosixModule.SCHED_PARAM);
            case "posix.times_result" -> of(PosixModule.TIMES);
            case "posix.uname_result" -> of(PosixModule.UNAME);
            case "pwd.struct_passwd" -> of(Accounts.USER);
            case "pyexpat.xmlparser" -> of(new XmlParserMethodsTable());
            case "re.Match" -> of(new MatchMethodsTable());
            case "re.Pattern" -> of(new PatternMethodsTable());
            case "select.poll" -> of(new PollMethodsTable());
            case "signal.struct_siginfo" -> of(SignalModule.signalInfo());
            case "sys.UnraisableHookArgs" -> of(SysInfo.UNRAISABLE_HOOK_ARGS);
            case "sys.asyncgen_hooks" -> of(SysInfo.ASYNCGEN_HOOKS);
            case "sys.flags" -> of(SysInfo.FLAGS);
            case "sys.float_info" -> of(SysInfo.FLOAT_INFO);
            case "sys.hash_info" -> of(SysInfo.HASH_INFO);
            case "sys.int_info" -> of(SysInfo.INT_INFO);
            case "sys.thread_info" -> of(SysInfo.THREAD_INFO);
            case "sys.version_info" -> of(SysInfo.VERSION_INFO);
            case "time.struct_time" -> of(StructTime.SEQUENCE);
            case "unicodedata.UCD" -> of(new OldDatabaseMethodsTable());
            case "weakref.CallableProxyType" -> of(new CallableProxyMethodsTable());
            case "weakref.ProxyType" -> of(new ProxyMethodsTable());
            case "weakref.ReferenceType" -> of(new ReferenceMethodsTable());
            case "zlib.Compress" -> of(new CompressMethodsTable());
            case "zlib.Decompress" -> of(new DecompressMethodsTable());
            case "zlib._ZlibDecompressor" -> of(new ZlibDecompressorMethodsTable());
            default -> null;
        };
    }

    private static BuiltinTable[] of(BuiltinTable... tables) {
        return tables;
    }
}
