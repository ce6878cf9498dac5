// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.tls;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.Str;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;

/** {@code _tls}: what the module {@code _ssl}, which is written in Python, needs of the platform's TLS. */
@BuiltinModule(value = "_tls", doc = "Transport layer security of the platform.")
public final class TlsModule {
    private TlsModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("Engine", TlsEngine.TYPE);
        module.set("Authorities", TlsAuthorities.TYPE);
        module.set("DONE", (long) TlsEngine.DONE);
        module.set("WANT_READ", (long) TlsEngine.WANT_READ);
        module.set("FAILED", (long) TlsEngine.FAILED);
        module.set("CLOSED", (long) TlsEngine.CLOSED);
        module.set("runtime", Str.of(Runtime.version().toString()));
    }

    @Builtin("random_bytes(count, /)")
    static PyBytes randomBytes(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return new PyBytes(bytes);
    }

    /** All cipher suites, by the names that IANA gives them, and those that are on by default. */
    @Builtin("ciphers()")
    static PyTuple ciphers() {
        try {
            SSLContext context = SSLContext.getDefault();
            return new PyTuple(
                    names(context.getSupportedSSLParameters().getCipherSuites()),
                    names(context.getDefaultSSLParameters().getCipherSuites()));
        } catch (NoSuchAlgorithmException e) {
            return new PyTuple(PyTuple.EMPTY, PyTuple.EMPTY);
        }
    }

    private static PyTuple names(String[] names) {
        Object[] result = new Object[names.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Str.of(names[i]);
        }
        return PyTuple.of(result);
    }

    /** Whether the bytes are a certificate. */
    @Builtin("is_certificate(data, /)")
    static boolean isCertificate(byte[] data) {
        try {
            Credentials.certificate(data);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Whether the private key is that of the certificate; {@code None} if it is not a key at all. */
    @Builtin("is_key_of(key, certificate, /)")
    static Object isKeyOf(byte[] key, byte[] certificate) {
        try {
            return Credentials.match(Credentials.key(key), Credentials.certificate(certificate));
        } catch (GeneralSecurityException e) {
            return dev.fantail.objects.PyNone.NONE;
        }
    }

    /** The private key of an encrypted one; {@code None} if the password does not fit. */
    @Builtin("decrypt_key(data, password, /)")
    static Object decryptKey(byte[] data, byte[] password) {
        byte[] result = Credentials.decrypt(data, password);
        return result == null ? dev.fantail.objects.PyNone.NONE : new PyBytes(result);
    }

    /** The certificates that come with the platform. */
    @Builtin("platform_certificates()")
    static PyList platformCertificates() {
        PyList result = new PyList();
        try {
            for (X509Certificate certificate : Credentials.platformAuthorities()) {
                result.append(new PyBytes(certificate.getEncoded()));
            }
        } catch (GeneralSecurityException e) {
            return new PyList();
        }
        return result;
    }
}
