// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.language;

import com.oracle.truffle.api.InternalResource;
import dev.fantail.modules.imports.StandardLibrary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The Python part of the standard library: unpacked from the jar into the user's cache folder, once for each version. */
@InternalResource.Id(StandardLibrary.RESOURCE)
public final class LibraryResource implements InternalResource {
    private static final Path ROOT = Path.of("META-INF", "resources");

    @Override
    public void unpackFiles(Env env, Path targetDirectory) throws IOException {
        env.unpackResourceFiles(
                ROOT.resolve("libpython.files"), targetDirectory, ROOT.resolve(StandardLibrary.RESOURCE));
    }

    @Override
    public String versionHash(Env env) {
        try (InputStream stream =
                        LibraryResource.class.getModule().getResourceAsStream("META-INF/resources/libpython.sha256");
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.readLine();
        } catch (IOException e) {
            throw new IllegalStateException("the standard library is missing in the jar", e);
        }
    }
}
