import CZip
import Foundation

/// A zip archive in memory, read through libzip. Declared sizes are never trusted; what is inflated is counted.
///
/// A class, because it owns libzip's handle.
package final class PackageArchive {
    package enum Fault: Error {
        /// Not an archive, or a damaged one.
        case damaged(String)
        case encrypted
        case limit(ReadingLimits.Kind, allowed: Int)
    }

    private let handle: OpaquePointer
    /// Keeps the bytes alive that libzip reads from.
    private let bytes: NSData
    private let limits: ReadingLimits
    private var inflated = 0
    private var indexes: [String: UInt64] = [:]
    /// Names as the archive gives them, in its order.
    package private(set) var entryNames: [String] = []

    package init(_ data: Data, limits: ReadingLimits) throws(Fault) {
        self.limits = limits
        bytes = data as NSData
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(bytes.bytes, UInt64(bytes.length), 0, &error) else {
            throw .damaged(String(cString: zip_error_strerror(&error)))
        }
        guard let handle = zip_open_from_source(source, Int32(ZIP_RDONLY), &error) else {
            let reason = String(cString: zip_error_strerror(&error))
            zip_source_free(source)
            throw .damaged(reason)
        }
        self.handle = handle
        let count = zip_get_num_entries(handle, 0)
        // Once `handle` is set, deinit closes it whatever is thrown.
        guard count <= limits.archiveEntries else { throw .limit(.archiveEntries, allowed: limits.archiveEntries) }
        var compressed: UInt64 = 0
        for index in 0..<UInt64(max(0, count)) {
            guard let name = zip_get_name(handle, index, 0).map({ String(cString: $0) }) else { continue }
            entryNames.append(name)
            let key = Self.key(name)
            if indexes[key] == nil { indexes[key] = index }
            var stat = zip_stat_t()
            if zip_stat_index(handle, index, 0, &stat) == 0 { compressed &+= stat.comp_size }
        }
        // Entries that together are larger than the file share bytes: the mark of an overlapping bomb.
        guard compressed <= UInt64(bytes.length) else { throw .damaged("entries overlap") }
    }

    deinit {
        zip_discard(handle)
    }

    /// Names are compared without regard to case, with slashes either way and with or without a leading one.
    private static func key(_ name: String) -> String {
        let slashed = name.replacingOccurrences(of: "\\", with: "/").lowercased()
        return slashed.hasPrefix("/") ? String(slashed.dropFirst()) : slashed
    }

    package func contains(_ name: String) -> Bool { indexes[Self.key(name)] != nil }

    /// The inflated bytes of an entry, its checksum verified; nil when there is no such entry.
    package func bytes(of name: String) throws(Fault) -> Data? {
        guard let index = indexes[Self.key(name)] else { return nil }
        var stat = zip_stat_t()
        guard zip_stat_index(handle, index, 0, &stat) == 0 else { throw .damaged(lastError) }
        guard stat.encryption_method == 0 else { throw .encrypted }
        guard let file = zip_fopen_index(handle, index, 0) else { throw .damaged(lastError) }
        defer { zip_fclose(file) }
        var data = Data()
        // The declared size only sizes the first buffer, within reason.
        data.reserveCapacity(Int(min(stat.size, 16 << 20)))
        let chunk = 256 << 10
        var buffer = [UInt8](repeating: 0, count: chunk)
        while true {
            let count = zip_fread(file, &buffer, UInt64(chunk))
            guard count >= 0 else {
                throw .damaged(String(cString: zip_error_strerror(zip_file_get_error(file))))
            }
            if count == 0 { return data }
            inflated += Int(count)
            guard inflated <= limits.inflatedBytes else { throw .limit(.inflatedBytes, allowed: limits.inflatedBytes) }
            data.append(contentsOf: buffer[0..<Int(count)])
        }
    }

    private var lastError: String { String(cString: zip_error_strerror(zip_get_error(handle))) }
}

extension PackageArchive.Fault {
    func readingError(_ format: FileFormat) -> ReadingError {
        switch self {
        case .damaged(let reason): .unreadable(format: format, reason: reason)
        case .encrypted: .encrypted
        case .limit(let kind, let allowed): .limit(kind, allowed: allowed)
        }
    }
}
