// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.expat;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Strings;

/** {@code pyexpat}: a parser of XML. */
@BuiltinModule(value = "pyexpat", doc = "A parser of XML that takes documents in pieces.")
public final class ExpatModule {
    static final PyType ERROR = ExceptionTypes.declare("xml.parsers.expat.ExpatError", ExceptionTypes.EXCEPTION);

    private static final String[] MODELS = {"EMPTY", "ANY", "MIXED", "NAME", "CHOICE", "SEQ"};
    private static final String[] QUANTIFIERS = {"NONE", "OPT", "REP", "PLUS"};

    private ExpatModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("ExpatError", ERROR);
        module.set("error", ERROR);
        module.set("XMLParserType", PyXmlParser.TYPE);
        module.set("EXPAT_VERSION", Str.of("expat_2.5.0"));
        module.set("version_info", PyTuple.of(2L, 5L, 0L));
        module.set("native_encoding", Str.of("UTF-8"));
        module.set(
                "features",
                PyList.of(
                        feature("sizeof(XML_Char)", 1),
                        feature("sizeof(XML_LChar)", 1),
                        feature("XML_DTD", 0),
                        feature("XML_CONTEXT_BYTES", 1024),
                        feature("XML_NS", 0)));
        module.set("XML_PARAM_ENTITY_PARSING_NEVER", 0L);
        module.set("XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE", 1L);
        module.set("XML_PARAM_ENTITY_PARSING_ALWAYS", 2L);
        module.set("errors", errors());
        module.set("model", models());
    }

    private static PyTuple feature(String name, long value) {
        return PyTuple.of(Str.of(name), value);
    }

    private static PyModule submodule(String name) {
        PyModule module = new PyModule(Str.of(name));
        PythonContext.get().modules().put(Str.of(name), module);
        return module;
    }

    private static PyModule errors() {
        PyModule module = submodule("pyexpat.errors");
        PyDict codes = new PyDict();
        PyDict messages = new PyDict();
        for (XmlError error : XmlError.values()) {
            TruffleString message = Str.of(error.message());
            module.set("XML_ERROR_" + error.name(), message);
            codes.put(message, (long) error.code());
            messages.put((long) error.code(), message);
        }
        module.set("codes", codes);
        module.set("messages", messages);
        return module;
    }

    private static PyModule models() {
        PyModule module = submodule("pyexpat.model");
        for (int i = 0; i < MODELS.length; i++) {
            module.set("XML_CTYPE_" + MODELS[i], i + 1L);
        }
        for (int i = 0; i < QUANTIFIERS.length; i++) {
            module.set("XML_CQUANT_" + QUANTIFIERS[i], (long) i);
        }
        return module;
    }

    static PyException error(XmlError error, XmlParser parser) {
        PyException exception =
                Errors.of(ERROR, error.message() + ": line " + parser.line() + ", column " + parser.column());
        Attributes.set(exception.value(), Str.of("code"), (long) error.code());
        Attributes.set(exception.value(), Str.of("offset"), (long) parser.column());
        Attributes.set(exception.value(), Str.of("lineno"), (long) parser.line());
        return exception;
    }

    /** The name that Python has for an encoding; the same name when it does not know it. */
    static String canonicalEncoding(String name) {
        try {
            Object codec =
                    Calls.call(Attributes.get(PythonContext.get().importModule("_codecs"), "lookup"), Str.of(name));
            return Str.toJava(Strings.str(Attributes.get(codec, "name")));
        } catch (PyException e) {
            return name;
        }
    }

    @Builtin("ParserCreate(encoding=None, namespace_separator=None, intern=<unset>)")
    static Object create(TruffleString encoding, TruffleString separator, Object intern) {
        if (separator != null && Str.length(separator) > 1) {
            throw Errors.valueError("namespace_separator must be at most one character, omitted, or None");
        }
        if (intern != null && intern != PyNone.NONE && !(intern instanceof PyDict)) {
            throw Errors.typeError("intern must be a dictionary");
        }
        PyDict dict = intern == null ? new PyDict() : intern instanceof PyDict given ? given : null;
        return new PyXmlParser(
                encoding == null ? null : Str.toJava(encoding), separator == null ? null : Str.toJava(separator), dict);
    }

    @Builtin("ErrorString(code, /)")
    static Object errorString(long code) {
        XmlError error = XmlError.of(code);
        return error == null ? PyNone.NONE : Str.of(error.message());
    }
}
