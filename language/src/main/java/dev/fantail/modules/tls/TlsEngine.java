// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.tls;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Iteration;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * {@code _tls.Engine}: one end of a connection. It takes what came over the net and gives what has to be sent; who
 * moves the bytes is not its business.
 */
@BuiltinClass(type = "_tls.Engine", doc = "One end of a connection.")
final class TlsEngine extends PyObject {
    static final PyType TYPE = Types.declare("_tls.Engine", Types.OBJECT, 0);

    /** What steps return: as asked; more bytes of the net are needed; it failed; the other end has closed. */
    static final int DONE = 0;

    static final int WANT_READ = 1;
    static final int FAILED = 2;
    static final int CLOSED = 3;

    private static final int CERT_OPTIONAL = 1;
    private static final int CERT_REQUIRED = 2;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final SSLEngine engine;
    private final PeerRecorder recorder;
    private final ByteArrayOutputStream outgoing = new ByteArrayOutputStream();

    /** Both are written behind their limit: what is between position and limit has not been used yet. */
    private ByteBuffer incoming = ByteBuffer.allocate(1 << 14).flip();

    private ByteBuffer plain = ByteBuffer.allocate(1 << 14).flip();

    private Throwable failure;

    private TlsEngine(SSLEngine engine, PeerRecorder recorder) {
        super(TYPE);
        this.engine = engine;
        this.recorder = recorder;
    }

    @Builtin("__new__(cls, server, hostname, keys, authorities, verify, check_hostname, protocols, ciphers, "
            + "applications, /)")
    static TlsEngine create(
            PyType cls,
            boolean server,
            Object hostname,
            Object keys,
            Object authorities,
            int verify,
            boolean checkHostname,
            Object protocols,
            Object ciphers,
            Object applications) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            PeerRecorder recorder = new PeerRecorder(judge(authorities, verify != 0));
            context.init(new KeyManager[] {keyRing(keys)}, new TrustManager[] {recorder}, null);
            String host = hostname instanceof TruffleString text ? Str.toJava(text) : null;
            SSLEngine engine = host == null ? context.createSSLEngine() : context.createSSLEngine(host, -1);
            engine.setUseClientMode(!server);
            SSLParameters parameters = engine.getSSLParameters();
            parameters.setProtocols(strings(protocols));
            if (!server && host != null && isName(host)) {
                parameters.setServerNames(List.of(new SNIHostName(host)));
            }
            String[] suites = strings(ciphers);
            if (suites.length > 0) {
                parameters.setCipherSuites(suites);
            }
            String[] known = strings(applications);
            if (!server) {
                parameters.setApplicationProtocols(known);
            } else if (known.length > 0) {
                engine.setHandshakeApplicationProtocolSelector((self, offered) -> choice(known, offered));
            }
            if (server) {
                parameters.setUseCipherSuitesOrder(true);
                parameters.setWantClientAuth(verify == CERT_OPTIONAL);
                if (verify == CERT_REQUIRED) {
                    parameters.setNeedClientAuth(true);
                }
            } else if (checkHostname && verify != 0) {
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
            }
            engine.setSSLParameters(parameters);
            engine.beginHandshake();
            return new TlsEngine(engine, recorder);
        } catch (GeneralSecurityException | SSLException | IllegalArgumentException e) {
            throw Errors.valueError(String.valueOf(e.getMessage()));
        }
    }

    /** What a server likes best of what a client offers, nothing if they have nothing in common. */
    private static String choice(String[] known, List<String> offered) {
        for (String name : known) {
            if (offered.contains(name)) {
                return name;
            }
        }
        return "";
    }

    /** @param keys a list of private keys with their chains of certificates */
    private static KeyRing keyRing(Object keys) throws GeneralSecurityException {
        List<KeyRing.Entry> entries = new ArrayList<>();
        for (Object item : Iteration.toArray(keys)) {
            PyTuple pair = (PyTuple) item;
            entries.add(new KeyRing.Entry(Credentials.key(((PyBytes) pair.get(0)).value()), certificates(pair.get(1))));
        }
        return new KeyRing(entries);
    }

    /** Whether the host is not an address. */
    private static boolean isName(String host) {
        return host.indexOf(':') < 0 && !host.matches("[0-9.]+");
    }

    private static X509ExtendedTrustManager judge(Object authorities, boolean verified) {
        if (verified && authorities instanceof TlsAuthorities known) {
            for (TrustManager manager : known.managers) {
                if (manager instanceof X509ExtendedTrustManager judge) {
                    return judge;
                }
            }
        }
        return new Trust(!verified);
    }

    static List<X509Certificate> certificates(Object list) throws GeneralSecurityException {
        List<X509Certificate> result = new ArrayList<>();
        for (Object item : Iteration.toArray(list)) {
            result.add(Credentials.certificate(((PyBytes) item).value()));
        }
        return result;
    }

    private static String[] strings(Object list) {
        Object[] items = Iteration.toArray(list);
        String[] result = new String[items.length];
        for (int i = 0; i < items.length; i++) {
            result[i] = Str.toJava((TruffleString) items[i]);
        }
        return result;
    }

    private static ByteBuffer with(ByteBuffer buffer, byte[] more) {
        ByteBuffer result = buffer;
        if (buffer.capacity() - buffer.remaining() < more.length) {
            result = ByteBuffer.allocate((buffer.remaining() + more.length) * 2).put(buffer);
        } else {
            result.compact();
        }
        return result.put(more).flip();
    }

    @Builtin("feed(self, data, /)")
    static void feed(TlsEngine self, byte[] data) {
        self.incoming = with(self.incoming, data);
    }

    @Builtin("take(self, /)")
    static PyBytes take(TlsEngine self) {
        synchronized (self.outgoing) {
            PyBytes result = new PyBytes(self.outgoing.toByteArray());
            self.outgoing.reset();
            return result;
        }
    }

    @Builtin("handshake(self, /)")
    static int handshake(TlsEngine self) {
        try {
            return self.handshake();
        } catch (SSLException e) {
            return self.fail(e);
        }
    }

    private int fail(Throwable e) {
        failure = e;
        try {
            // The alert that tells the other end.
            while (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP && wrap(NOTHING) > 0) {
                continue;
            }
        } catch (SSLException again) {
            failure.addSuppressed(again);
        }
        return FAILED;
    }

    @TruffleBoundary
    private int handshake() throws SSLException {
        while (true) {
            switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> runTasks();
                case NEED_WRAP -> wrap(NOTHING);
                case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
                    int status = unwrap();
                    if (status != DONE) {
                        return status;
                    }
                }
                default -> {
                    return DONE;
                }
            }
            if (engine.isInboundDone() && engine.isOutboundDone()) {
                return CLOSED;
            }
        }
    }

    private void runTasks() {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }

    /** The number of bytes to send. */
    private int wrap(ByteBuffer source) throws SSLException {
        ByteBuffer packet = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        while (true) {
            SSLEngineResult result = engine.wrap(source, packet);
            if (result.getStatus() == SSLEngineResult.Status.BUFFER_OVERFLOW) {
                packet = ByteBuffer.allocate(packet.capacity() * 2);
                continue;
            }
            synchronized (outgoing) {
                outgoing.write(packet.array(), 0, packet.position());
            }
            return packet.position();
        }
    }

    private int unwrap() throws SSLException {
        while (true) {
            plain.compact();
            SSLEngineResult result;
            try {
                result = engine.unwrap(incoming, plain);
            } finally {
                plain.flip();
            }
            switch (result.getStatus()) {
                case BUFFER_OVERFLOW -> {
                    int size = plain.capacity() + engine.getSession().getApplicationBufferSize();
                    plain = ByteBuffer.allocate(size).put(plain).flip();
                }
                case BUFFER_UNDERFLOW -> {
                    return WANT_READ;
                }
                case CLOSED -> {
                    return CLOSED;
                }
                default -> {
                    return DONE;
                }
            }
        }
    }

    /** Encrypts all of it. */
    @Builtin("write(self, data, /)")
    static int write(TlsEngine self, byte[] data) {
        try {
            ByteBuffer source = ByteBuffer.wrap(data);
            while (source.hasRemaining()) {
                if (self.engine.isOutboundDone()) {
                    return CLOSED;
                }
                self.wrap(source);
                if (self.handshake() == FAILED) {
                    return FAILED;
                }
            }
            return DONE;
        } catch (SSLException e) {
            return self.fail(e);
        }
    }

    /** Decrypts until there is something to {@link #read}. */
    @Builtin("fill(self, /)")
    static int fill(TlsEngine self) {
        try {
            while (!self.plain.hasRemaining()) {
                int status = self.unwrap();
                if (status == DONE && self.engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING) {
                    status = self.handshake();
                }
                if (status != DONE) {
                    return self.plain.hasRemaining() ? DONE : status;
                }
            }
            return DONE;
        } catch (SSLException e) {
            return self.plain.hasRemaining() ? DONE : self.fail(e);
        }
    }

    @Builtin("read(self, count, /)")
    static PyBytes read(TlsEngine self, int count) {
        byte[] result = new byte[Math.min(count, self.plain.remaining())];
        self.plain.get(result);
        return new PyBytes(result);
    }

    @Builtin("pending(self, /)")
    static int pending(TlsEngine self) {
        return self.plain.remaining();
    }

    /** Says that no more will be sent. */
    @Builtin("close(self, /)")
    static int close(TlsEngine self) {
        try {
            self.engine.closeOutbound();
            while (!self.engine.isOutboundDone() && self.wrap(NOTHING) > 0) {
                continue;
            }
            return DONE;
        } catch (SSLException e) {
            return self.fail(e);
        }
    }

    @Builtin(value = "received_close", kind = Kind.GETTER)
    static boolean receivedClose(TlsEngine self) {
        return self.engine.isInboundDone();
    }

    /** The messages of what went wrong, the causes last. */
    @Builtin(value = "failure", kind = Kind.GETTER)
    static PyTuple failure(TlsEngine self) {
        List<Object> messages = new ArrayList<>();
        for (Throwable e = self.failure; e != null; e = e.getCause()) {
            messages.add(Str.of(e.getClass().getSimpleName() + ": " + e.getMessage()));
        }
        return PyTuple.of(messages.toArray());
    }

    private SSLSession session() {
        SSLSession handshake = engine.getHandshakeSession();
        return handshake == null ? engine.getSession() : handshake;
    }

    @Builtin(value = "protocol", kind = Kind.GETTER)
    static String protocol(TlsEngine self) {
        return self.session().getProtocol();
    }

    @Builtin(value = "cipher", kind = Kind.GETTER)
    static String cipher(TlsEngine self) {
        return self.session().getCipherSuite();
    }

    @Builtin(value = "application", kind = Kind.GETTER)
    static Object application(TlsEngine self) {
        String name = self.engine.getApplicationProtocol();
        return name == null || name.isEmpty() ? PyNone.NONE : Str.of(name);
    }

    @Builtin(value = "session_id", kind = Kind.GETTER)
    static PyBytes sessionId(TlsEngine self) {
        return new PyBytes(self.session().getId());
    }

    /** The certificates that the other end has shown. */
    @Builtin(value = "peer", kind = Kind.GETTER)
    static PyTuple peer(TlsEngine self) {
        try {
            X509Certificate[] chain = self.recorder.shown();
            Object[] result = new Object[chain.length];
            for (int i = 0; i < chain.length; i++) {
                result[i] = new PyBytes(chain[i].getEncoded());
            }
            return PyTuple.of(result);
        } catch (CertificateEncodingException e) {
            return PyTuple.EMPTY;
        }
    }
}
