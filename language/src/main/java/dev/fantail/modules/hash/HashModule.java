// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.hash;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;

/** {@code _hashlib}: digests by name and what is built from them. */
@BuiltinModule("_hashlib")
public final class HashModule {
    private HashModule() {}

    @ModuleInit
    static void init(PyModule module) {
        PySet names = PySet.frozen(Arrays.stream(Algorithms.NAMES).map(Str::of).toArray());
        module.set("openssl_md_meth_names", names);
        module.set("HASH", PyHash.TYPE);
        module.set("HASHXOF", PyHash.EXTENDABLE);
        PyDict namespace = new PyDict();
        namespace.putString(Names.MODULE, Str.of("_hashlib"));
        module.set(
                "UnsupportedDigestmodError",
                Calls.call(
                        Types.TYPE,
                        Str.of("UnsupportedDigestmodError"),
                        PyTuple.of(ExceptionTypes.VALUE_ERROR),
                        namespace));
    }

    static PyHash create(String name, Object data) {
        PyHash hash = Algorithms.create(name.toLowerCase(Locale.ROOT).replace('-', '_'));
        if (hash == null) {
            throw Errors.valueError("unsupported hash type " + name);
        }
        if (data != null) {
            hash.update(HashMethods.data(data));
        }
        return hash;
    }

    @Builtin("new(name, string=<unset>, *, usedforsecurity=True)")
    static Object create(TruffleString name, Object data, Object security) {
        return create(Str.toJava(name), data);
    }

    @Builtin("compare_digest(a, b, /)")
    static boolean compareDigest(Object a, Object b) {
        if (a instanceof TruffleString first && b instanceof TruffleString second) {
            if (first.getCodeRangeUncached(Str.ENCODING) != TruffleString.CodeRange.ASCII
                    || second.getCodeRangeUncached(Str.ENCODING) != TruffleString.CodeRange.ASCII) {
                throw Errors.typeError("comparing strings with non-ASCII characters is not supported");
            }
            return MessageDigest.isEqual(
                    Str.toJava(first).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                    Str.toJava(second).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        byte[] first = Buffers.bytesOrNull(a);
        byte[] second = Buffers.bytesOrNull(b);
        if (first == null || second == null) {
            throw Errors.typeError("unsupported operand types(s) or combination of types: '"
                    + Types.of(a).shortName() + "' and '" + Types.of(b).shortName() + "'");
        }
        return MessageDigest.isEqual(first, second);
    }

    private static byte[] hash(String name, byte[]... parts) {
        PyHash hash = create(name, null);
        for (byte[] part : parts) {
            hash.update(part);
        }
        return hash.digest();
    }

    /** The two keys of an HMAC: the inner and the outer one. */
    private static byte[][] keys(String name, byte[] key) {
        int block = create(name, null).blockSize();
        byte[] padded = Arrays.copyOf(key.length > block ? hash(name, key) : key, block);
        byte[] inner = padded.clone();
        for (int i = 0; i < block; i++) {
            inner[i] ^= 0x36;
            padded[i] ^= 0x5c;
        }
        return new byte[][] {inner, padded};
    }

    @Builtin("hmac_digest(key, msg, digest)")
    static Object hmacDigest(byte[] key, byte[] message, Object digest) {
        if (!(digest instanceof TruffleString text)) {
            throw unsupported();
        }
        String name = Str.toJava(text);
        byte[][] keys = keys(name, key);
        return new PyBytes(hash(name, keys[1], hash(name, keys[0], message)));
    }

    private static PyException unsupported() {
        PyModule module = (PyModule) PythonContext.get().importModule("_hashlib");
        return new PyException(
                (PyBaseException) Calls.call(module.get("UnsupportedDigestmodError"), Str.of("Unsupported digestmod")));
    }

    @Builtin("hmac_new(key, msg=None, digestmod=None)")
    static Object hmacNew(Object key, Object message, Object digest) {
        // hmac does it in Python when the answer is that the digest is not supported.
        throw unsupported();
    }

    @Builtin("pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None)")
    static Object pbkdf2(TruffleString hashName, byte[] password, byte[] salt, long iterations, Object length) {
        String name = Str.toJava(hashName);
        int size = create(name, null).size();
        if (iterations < 1) {
            throw Errors.valueError("iteration value must be greater than 0.");
        }
        long wanted = length == PyNone.NONE ? size : dev.fantail.objects.protocol.Conversions.toLong(length);
        if (wanted < 1) {
            throw Errors.valueError("key length must be greater than 0.");
        }
        byte[][] keys = keys(name, password);
        PyHash inner = create(name, null);
        inner.update(keys[0]);
        PyHash outer = create(name, null);
        outer.update(keys[1]);
        byte[] result = new byte[(int) wanted];
        for (int block = 1, done = 0; done < wanted; block++) {
            byte[] number = {(byte) (block >> 24), (byte) (block >> 16), (byte) (block >> 8), (byte) block};
            byte[] first = Arrays.copyOf(salt, salt.length + 4);
            System.arraycopy(number, 0, first, salt.length, 4);
            byte[] last = authenticated(inner, outer, first);
            byte[] sum = last.clone();
            for (long i = 1; i < iterations; i++) {
                last = authenticated(inner, outer, last);
                for (int j = 0; j < sum.length; j++) {
                    sum[j] ^= last[j];
                }
            }
            int part = (int) Math.min(sum.length, wanted - done);
            System.arraycopy(sum, 0, result, done, part);
            done += part;
        }
        return new PyBytes(result);
    }

    private static byte[] authenticated(PyHash inner, PyHash outer, byte[] message) {
        PyHash first = inner.copy();
        first.update(message);
        PyHash second = outer.copy();
        second.update(first.digest());
        return second.digest();
    }

    @Builtin("openssl_md5(string=<unset>, *, usedforsecurity=True)")
    static Object openMd5(Object data, Object security) {
        return create("md5", data);
    }

    @Builtin("openssl_sha1(string=<unset>, *, usedforsecurity=True)")
    static Object openSha1(Object data, Object security) {
        return create("sha1", data);
    }

    @Builtin("openssl_sha224(string=<unset>, *, usedforsecurity=True)")
    static Object openSha224(Object data, Object security) {
        return create("sha224", data);
    }

    @Builtin("openssl_sha256(string=<unset>, *, usedforsecurity=True)")
    static Object openSha256(Object data, Object security) {
        return create("sha256", data);
    }

    @Builtin("openssl_sha384(string=<unset>, *, usedforsecurity=True)")
    static Object openSha384(Object data, Object security) {
        return create("sha384", data);
    }

    @Builtin("openssl_sha512(string=<unset>, *, usedforsecurity=True)")
    static Object openSha512(Object data, Object security) {
        return create("sha512", data);
    }

    @Builtin("openssl_sha3_224(string=<unset>, *, usedforsecurity=True)")
    static Object openSha3224(Object data, Object security) {
        return create("sha3_224", data);
    }

    @Builtin("openssl_sha3_256(string=<unset>, *, usedforsecurity=True)")
    static Object openSha3256(Object data, Object security) {
        return create("sha3_256", data);
    }

    @Builtin("openssl_sha3_384(string=<unset>, *, usedforsecurity=True)")
    static Object openSha3384(Object data, Object security) {
        return create("sha3_384", data);
    }

    @Builtin("openssl_sha3_512(string=<unset>, *, usedforsecurity=True)")
    static Object openSha3512(Object data, Object security) {
        return create("sha3_512", data);
    }

    @Builtin("openssl_shake_128(string=<unset>, *, usedforsecurity=True)")
    static Object openShake128(Object data, Object security) {
        return create("shake_128", data);
    }

    @Builtin("openssl_shake_256(string=<unset>, *, usedforsecurity=True)")
    static Object openShake256(Object data, Object security) {
        return create("shake_256", data);
    }
}
