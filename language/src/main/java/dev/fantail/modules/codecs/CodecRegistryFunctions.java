// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.codecs;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.builtins.codec.CodecErrors;
import dev.fantail.builtins.codec.CodecRegistry;
import dev.fantail.builtins.codec.Codecs;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Calls;

/** Look-up and registration of codecs and error handlers. */
@BuiltinModule("_codecs")
public final class CodecRegistryFunctions {
    private CodecRegistryFunctions() {}

    @Builtin("register(search_function, /)")
    static void register(Object searchFunction) {
        if (!Calls.isCallable(searchFunction)) {
            throw Errors.typeError("argument must be callable");
        }
        CodecRegistry.get().register(searchFunction);
    }

    @Builtin("unregister(search_function, /)")
    static void unregister(Object searchFunction) {
        CodecRegistry.get().unregister(searchFunction);
    }

    @Builtin("lookup(encoding, /)")
    static Object lookup(TruffleString encoding) {
        return CodecRegistry.lookup(encoding.toJavaStringUncached());
    }

    @Builtin("encode(obj, encoding='utf-8', errors='strict')")
    static Object encode(Object obj, TruffleString encoding, TruffleString errors) {
        String name = encoding.toJavaStringUncached();
        return Codecs.callCodec(CodecRegistry.lookup(name).get(0), obj, errors, "encoder", "encoding", name);
    }

    @Builtin("decode(obj, encoding='utf-8', errors='strict')")
    static Object decode(Object obj, TruffleString encoding, TruffleString errors) {
        String name = encoding.toJavaStringUncached();
        return Codecs.callCodec(CodecRegistry.lookup(name).get(1), obj, errors, "decoder", "decoding", name);
    }

    @Builtin("register_error(errors, handler, /)")
    static void registerError(TruffleString errors, Object handler) {
        if (!Calls.isCallable(handler)) {
            throw Errors.typeError("handler must be callable");
        }
        CodecRegistry.get().errorHandlers().put(errors.toJavaStringUncached(), handler);
    }

    @Builtin("lookup_error(name, /)")
    static Object lookupError(TruffleString name) {
        String text = name.toJavaStringUncached();
        Object registered = CodecRegistry.get().errorHandlers().get(text);
        if (registered != null) {
            return registered;
        }
        if (!CodecErrors.isBuiltin(text)) {
            throw Errors.of(ExceptionTypes.LOOKUP_ERROR, "unknown error handler name '" + text + "'");
        }
        // The handlers are functions of no module that programs see.
        PyModule functions = new PyModule(Str.of("_codecs"));
        new ErrorHandlerFunctionsTable().install(functions);
        Object handler = functions.get(
                text.equals("surrogatepass") || text.equals("surrogateescape")
                        ? text
                        : text.replaceAll("(replace|ignore|strict)$", "$1_errors"));
        CodecRegistry.get().errorHandlers().putIfAbsent(text, handler);
        return handler;
    }
}
