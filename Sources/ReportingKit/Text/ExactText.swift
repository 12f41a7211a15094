import Glibc

/// A text as a key, equal byte for byte. A `String` as key is compared by canonical equivalence, which takes several
/// times as long for Vietnamese and makes no difference to cleaned text.
public struct ExactText: Hashable, Sendable {
    @usableFromInline let text: String

    @inlinable public init(_ text: String) { self.text = text }

    @inlinable public static func == (left: Self, right: Self) -> Bool {
        guard left.text.utf8.count == right.text.utf8.count else { return false }
        let isEqual = left.text.utf8.withContiguousStorageIfAvailable { a in
            right.text.utf8.withContiguousStorageIfAvailable { b in
                guard let a = a.baseAddress, let b = b.baseAddress else { return true }
                return memcmp(a, b, left.text.utf8.count) == 0
            }
        }
        return (isEqual ?? nil) ?? left.text.utf8.elementsEqual(right.text.utf8)
    }

    @inlinable public func hash(into hasher: inout Hasher) {
        if text.utf8.withContiguousStorageIfAvailable({ hasher.combine(bytes: UnsafeRawBufferPointer($0)) }) == nil {
            for byte in text.utf8 { hasher.combine(byte) }
        }
    }
}
