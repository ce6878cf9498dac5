// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyGenericAlias;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Strings;
import java.io.IOException;

/** Methods of {@code os.DirEntry}. */
@BuiltinClass(type = "posix.DirEntry")
public final class DirEntryMethods {
    private DirEntryMethods() {}

    @Builtin(value = "name", kind = Builtin.Kind.GETTER, doc = "the entry's base filename")
    static Object name(DirEntry self) {
        return self.name();
    }

    @Builtin(value = "path", kind = Builtin.Kind.GETTER, doc = "the entry's full path name")
    static Object path(DirEntry self) {
        return self.path();
    }

    @Builtin("__fspath__(self, /)")
    static Object fspath(DirEntry self) {
        return self.path();
    }

    @Builtin("is_dir(self, /, *, follow_symlinks=True)")
    static boolean isDir(DirEntry self, boolean follow) {
        return self.isKind(Posix.S_IFDIR, follow);
    }

    @Builtin("is_file(self, /, *, follow_symlinks=True)")
    static boolean isFile(DirEntry self, boolean follow) {
        return self.isKind(Posix.S_IFREG, follow);
    }

    @Builtin("is_symlink(self, /)")
    static boolean isSymlink(DirEntry self) {
        return self.isKind(Posix.S_IFLNK, false);
    }

    @Builtin("is_junction(self, /)")
    static boolean isJunction(DirEntry self) {
        return false;
    }

    @Builtin("stat(self, /, *, follow_symlinks=True)")
    static Object stat(DirEntry self, boolean follow) {
        try {
            return self.status(follow);
        } catch (IOException | SecurityException e) {
            throw OsFailure.error(e, self.path());
        }
    }

    @Builtin("inode(self, /)")
    static Object inode(DirEntry self) {
        try {
            return self.status(false).get(1);
        } catch (IOException | SecurityException e) {
            throw OsFailure.error(e, self.path());
        }
    }

    @Builtin("__repr__(self, /)")
    static Object repr(DirEntry self) {
        return Str.concat(Str.concat(Str.of("<DirEntry "), Strings.repr(self.name())), Str.of(">"));
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Builtin.Kind.CLASS)
    static Object classGetItem(PyType cls, Object item) {
        return new PyGenericAlias(cls, item);
    }
}
