// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.objects.BuiltinTable;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyType;

/** The one place where a class with methods of a built-in type is registered. */
public final class TypeTables implements PyType.Loader {
    private static final BuiltinTable[] NONE = {};

    @Override
    public void load(PyType type, PyDict namespace) {
        String module = type.builtinModule().toJavaStringUncached();
        String name = type.bareName();
        for (BuiltinTable table : tables(module.equals("builtins") ? name : module + "." + name)) {
            table.install(type, namespace);
        }
    }

    private static BuiltinTable[] tables(String type) {
        return switch (type) {
            case "AttributeError" -> of(new AttributeErrorMethodsTable());
            case "BaseException" -> of(new BaseExceptionMethodsTable());
            case "BaseExceptionGroup" -> of(new ExceptionGroupMethodsTable());
            case "ImportError" -> of(new ImportErrorMethodsTable());
            case "KeyError" -> of(new KeyErrorMethodsTable());
            case "NameError" -> of(new NameErrorMethodsTable());
            case "NoneType" -> of(new NoneTypeMethodsTable());
            case "NotImplementedType" -> of(new NotImplementedMethodsTable());
            case "OSError" -> of(new OSErrorMethodsTable());
            case "StopIteration" -> of(new StopIterationMethodsTable());
            case "SyntaxError" -> of(new SyntaxErrorMethodsTable());
            case "SystemExit" -> of(new SystemExitMethodsTable());
            case "UnicodeDecodeError" -> of(new UnicodeErrorMethodsTable(type), new UnicodeDecodeErrorMethodsTable());
            case "UnicodeEncodeError" -> of(new UnicodeErrorMethodsTable(type), new UnicodeEncodeErrorMethodsTable());
            case "UnicodeTranslateError" ->
                of(new UnicodeErrorMethodsTable(type), new UnicodeTranslateErrorMethodsTable());
            case "anext_awaitable" -> of(new AsyncNextAwaitableMethodsTable());
            case "async_generator" -> of(new AsyncGeneratorMethodsTable());
            case "async_generator_asend" -> of(new AsyncGeneratorSendMethodsTable());
            case "async_generator_athrow" -> of(new AsyncGeneratorThrowMethodsTable());
            case "bool" -> of(new BoolMethodsTable());
            case "builtin_function_or_method" -> of(new BuiltinFunctionMethodsTable());
            case "bytearray" -> of(new ByteArrayMethodsTable());
            case "bytearray_iterator" -> of(new ByteArrayIteratorMethodsTable());
            case "bytes" ->
                of(
                        new ByteStringOperatorsTable(),
                        new ByteStringSearchTable(),
                        new ByteStringTextTable(),
                        new BytesMethodsTable());
            case "bytes_iterator" -> of(new BytesIteratorMethodsTable());
            case "callable_iterator" -> of(new CallableIteratorMethodsTable());
            case "cell" -> of(new CellMethodsTable());
            case "classmethod" -> of(new ClassMethodMethodsTable());
            case "classmethod_descriptor" ->
                of(new BuiltinDescriptorMethodsTable(type), new ClassMethodDescriptorMethodsTable());
            case "code" -> of(new CodeMethodsTable());
            case "complex" -> of(new ComplexMethodsTable());
            case "coroutine" -> of(new CoroutineMethodsTable());
            case "coroutine_wrapper" -> of(new CoroutineWrapperMethodsTable());
            case "dict" -> of(new DictMethodsTable());
            case "dict_items", "dict_keys" -> of(new DictViewMethodsTable(type), new DictSetViewMethodsTable(type));
            case "dict_itemiterator",
                    "dict_keyiterator",
                    "dict_reverseitemiterator",
                    "dict_reversekeyiterator",
                    "dict_reversevalueiterator",
                    "dict_valueiterator" -> of(new DictIteratorMethodsTable(type));
            case "dict_values" -> of(new DictViewMethodsTable(type));
            case "ellipsis" -> of(new EllipsisMethodsTable());
            case "enumerate" -> of(new EnumerateMethodsTable());
            case "filter" -> of(new FilterMethodsTable());
            case "float" -> of(new FloatMethodsTable());
            case "frame" -> of(new FrameMethodsTable());
            case "frozenset" -> of(new SetAlgebraTable(type), new FrozenSetMethodsTable());
            case "function" -> of(new FunctionMethodsTable());
            case "generator" -> of(new GeneratorMethodsTable());
            case "getset_descriptor" -> of(new GetSetDescriptorMethodsTable());
            case "int" -> of(new IntMethodsTable(), new IntOperatorsTable());
            case "iterator" -> of(new SequenceIteratorMethodsTable());
            case "list" -> of(new ListMethodsTable());
            case "list_iterator" -> of(new ListIteratorMethodsTable());
            case "list_reverseiterator" -> of(new ListReverseIteratorMethodsTable());
            case "longrange_iterator" -> of(new LongRangeIteratorMethodsTable());
            case "map" -> of(new MapMethodsTable());
            case "mappingproxy" -> of(new MappingProxyMethodsTable());
            case "member_descriptor" -> of(new MemberDescriptorMethodsTable());
            case "memoryview" -> of(new MemoryViewMethodsTable());
            case "method" -> of(new MethodMethodsTable());
            case "method-wrapper" -> of(new MethodWrapperMethodsTable());
            case "method_descriptor" -> of(new BuiltinDescriptorMethodsTable(type), new MethodDescriptorMethodsTable());
            case "module" -> of(new ModuleMethodsTable());
            case "object" -> of(new ObjectMethodsTable());
            case "property" -> of(new PropertyMethodsTable());
            case "range" -> of(new RangeMethodsTable());
            case "range_iterator" -> of(new RangeIteratorMethodsTable());
            case "reversed" -> of(new ReversedMethodsTable());
            case "set" -> of(new SetAlgebraTable(type), new SetMethodsTable());
            case "set_iterator" -> of(new SetIteratorMethodsTable());
            case "slice" -> of(new SliceMethodsTable());
            case "staticmethod" -> of(new StaticMethodMethodsTable());
            case "str" -> of(new StrMethodsTable(), new StrSearchTable(), new StrCaseTable());
            case "str_iterator" -> of(new StrIteratorMethodsTable());
            case "super" -> of(new SuperMethodsTable());
            case "traceback" -> of(new TracebackMethodsTable());
            case "generic_alias_iterator" -> of(new GenericAliasIteratorTable());
            case "tuple" -> of(new TupleMethodsTable());
            case "tuple_iterator" -> of(new TupleIteratorMethodsTable());
            case "type" -> of(new TypeMethodsTable(), new TypeAccessorsTable());
            case "types.GenericAlias" -> of(new GenericAliasMethodsTable());
            case "types.SimpleNamespace" -> of(new SimpleNamespaceMethodsTable());
            case "types.UnionType" -> of(new UnionTypeMethodsTable());
            case "wrapper_descriptor" ->
                of(new BuiltinDescriptorMethodsTable(type), new WrapperDescriptorMethodsTable());
            case "zip" -> of(new ZipMethodsTable());
            default -> NONE;
        };
    }

    private static BuiltinTable[] of(BuiltinTable... tables) {
        return tables;
    }
}
