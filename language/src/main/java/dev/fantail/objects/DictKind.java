// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** What a view of a dict, or an iterator over one, shows. */
public enum DictKind {
    KEYS(Types.DICT_KEYS, Types.DICT_KEY_ITERATOR, Types.DICT_REVERSE_KEY_ITERATOR),
    VALUES(Types.DICT_VALUES, Types.DICT_VALUE_ITERATOR, Types.DICT_REVERSE_VALUE_ITERATOR),
    ITEMS(Types.DICT_ITEMS, Types.DICT_ITEM_ITERATOR, Types.DICT_REVERSE_ITEM_ITERATOR);

    final PyType viewType;
    final PyType iteratorType;
    final PyType reverseIteratorType;

    DictKind(PyType viewType, PyType iteratorType, PyType reverseIteratorType) {
        this.viewType = viewType;
        this.iteratorType = iteratorType;
        this.reverseIteratorType = reverseIteratorType;
    }
}
