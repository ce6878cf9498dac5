// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.expat;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Truth;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The methods of {@code pyexpat.xmlparser}. */
@BuiltinClass(type = "pyexpat.xmlparser")
public final class XmlParserMethods {
    private static final long CHUNK = 2048;
    private static final String[] SETTINGS = {
        "ErrorCode",
        "ErrorLineNumber",
        "ErrorColumnNumber",
        "ErrorByteIndex",
        "CurrentLineNumber",
        "CurrentColumnNumber",
        "CurrentByteIndex",
        "buffer_size",
        "buffer_text",
        "buffer_used",
        "namespace_prefixes",
        "ordered_attributes",
        "specified_attributes",
        "intern"
    };

    private XmlParserMethods() {}

    @Builtin("Parse(self, data, isfinal=False, /)")
    static long parse(PyXmlParser self, Object data, boolean last) {
        byte[] bytes;
        if (PyValueObject.unwrap(data) instanceof TruffleString text) {
            self.parser().expectUtf8();
            bytes = utf8(text);
        } else {
            bytes = Buffers.bytes(data);
        }
        parse(self, bytes, last);
        return 1;
    }

    private static byte[] utf8(TruffleString text) {
        return Buffers.bytes(Calls.method(text, ConstantValues.intern("encode"), Str.of("utf-8")));
    }

    private static void parse(PyXmlParser self, byte[] bytes, boolean last) {
        try {
            self.parse(bytes, last);
        } catch (XmlFailure failure) {
            throw ExpatModule.error(failure.error(), self.parser());
        }
    }

    @Builtin("ParseFile(self, file, /)")
    static long parseFile(PyXmlParser self, Object file) {
        Object read = Attributes.getOrNull(file, Str.of("read"));
        if (read == null) {
            throw Errors.typeError("argument must have 'read' attribute");
        }
        while (true) {
            Object chunk = Calls.call(read, CHUNK);
            if (!(chunk instanceof PyBytes) && !Buffers.isBytesLike(chunk)) {
                throw Errors.typeError("read() did not return a bytes object (type="
                        + Types.of(chunk).shortName() + ")");
            }
            byte[] bytes = Buffers.bytes(chunk);
            parse(self, bytes, bytes.length == 0);
            if (bytes.length == 0) {
                return 1;
            }
        }
    }

    @Builtin("SetBase(self, base, /)")
    static void setBase(PyXmlParser self, TruffleString base) {
        self.parser().setBase(Str.toJava(base));
    }

    @Builtin("GetBase(self, /)")
    static Object getBase(PyXmlParser self) {
        String base = self.parser().base();
        return base == null ? PyNone.NONE : Str.of(base);
    }

    @Builtin("GetInputContext(self, /)")
    static Object inputContext(PyXmlParser self) {
        return self.isParsing()
                ? new PyBytes(self.parser().inputContext().getBytes(StandardCharsets.UTF_8))
                : PyNone.NONE;
    }

    @Builtin("ExternalEntityParserCreate(self, context, encoding=<unset>, /)")
    static Object createForEntity(PyXmlParser self, TruffleString context, Object encoding) {
        return new PyXmlParser(
                self,
                context == null ? null : Str.toJava(context),
                encoding == null ? null : Str.toJava((TruffleString) PyValueObject.unwrap(encoding)));
    }

    @Builtin("SetParamEntityParsing(self, flag, /)")
    static long setParameterParsing(PyXmlParser self, int flag) {
        self.parser().setParameterParsing(flag);
        return 1;
    }

    @Builtin("UseForeignDTD(self, flag=True, /)")
    static void useForeignDtd(PyXmlParser self, boolean flag) {
        if (self.parser().isStarted()) {
            throw ExpatModule.error(XmlError.CANT_CHANGE_FEATURE_ONCE_PARSING, self.parser());
        }
        self.parser().setForeignDtd(flag);
    }

    @Builtin("SetReparseDeferralEnabled(self, enabled, /)")
    static void setReparseDeferral(PyXmlParser self, boolean enabled) {
        // Pieces are parsed as they come; there is nothing to defer.
    }

    @Builtin("GetReparseDeferralEnabled(self, /)")
    static boolean getReparseDeferral(PyXmlParser self) {
        return false;
    }

    @Builtin("__dir__(self, /)")
    static Object names(PyXmlParser self) {
        PyList names = new PyList();
        for (ExpatHandler handler : ExpatHandler.values()) {
            names.append(Str.of(handler.attribute()));
        }
        for (String setting : SETTINGS) {
            names.append(Str.of(setting));
        }
        return names;
    }

    @Builtin("__getattr__(self, name, /)")
    static Object getAttribute(PyXmlParser self, TruffleString name) {
        String text = Str.toJava(name);
        ExpatHandler handler = ExpatHandler.of(text);
        if (handler != null) {
            return PyNone.ofNullable(self.handler(handler));
        }
        XmlParser parser = self.parser();
        return switch (text) {
            case "ErrorCode" ->
                parser.error() == null ? 0L : (long) parser.error().code();
            case "ErrorLineNumber", "CurrentLineNumber" -> (long) parser.line();
            case "ErrorColumnNumber", "CurrentColumnNumber" -> (long) parser.column();
            case "ErrorByteIndex", "CurrentByteIndex" -> parser.byteIndex();
            case "buffer_size" -> (long) self.bufferSize();
            case "buffer_text" -> self.buffersText();
            case "buffer_used" -> (long) self.bufferUsed();
            case "namespace_prefixes" -> self.namespacePrefixes();
            case "ordered_attributes" -> self.orderedAttributes();
            case "specified_attributes" -> self.specifiedAttributes();
            case "intern" -> self.intern();
            default -> throw Errors.noAttribute(self, name);
        };
    }

    @Builtin("__setattr__(self, name, value, /)")
    static void setAttribute(PyXmlParser self, TruffleString name, Object value) {
        String text = Str.toJava(name);
        ExpatHandler handler = ExpatHandler.of(text);
        if (handler != null) {
            self.setHandler(handler, value);
            return;
        }
        switch (text) {
            case "buffer_text" -> self.setBuffersText(Truth.isTrue(value));
            case "namespace_prefixes" -> self.setNamespacePrefixes(Truth.isTrue(value));
            case "ordered_attributes" -> self.setOrderedAttributes(Truth.isTrue(value));
            case "specified_attributes" -> self.setSpecifiedAttributes(Truth.isTrue(value));
            case "buffer_size" -> setBufferSize(self, value);
            default -> {
                if (Arrays.asList(SETTINGS).contains(text)) {
                    throw Errors.attributeError(
                            self, name, "attribute '" + text + "' of 'pyexpat.xmlparser' objects is not writable");
                }
                throw Errors.noAttribute(self, name);
            }
        }
    }

    private static void setBufferSize(PyXmlParser self, Object value) {
        if (!(PyValueObject.unwrap(value) instanceof Long) && !(value instanceof PyInt)) {
            throw Errors.typeError("buffer_size must be an integer");
        }
        long size = Conversions.toLong(value);
        if (size <= 0) {
            throw Errors.valueError("buffer_size must be greater than zero");
        } else if (size > Integer.MAX_VALUE) {
            throw Errors.valueError("buffer_size must not be greater than " + Integer.MAX_VALUE);
        }
        self.setBufferSize((int) size);
    }
}
