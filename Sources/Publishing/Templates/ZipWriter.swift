import CZip
import Foundation

/// Writes a zip archive in memory through libzip, every entry dated 1 January 1980: same content, same bytes.
package struct ZipWriter: ~Copyable {
    package struct Fault: Error, CustomStringConvertible {
        package let description: String
    }

    private let source: OpaquePointer
    private let archive: OpaquePointer
    /// Where ``copy(_:)`` takes entries from.
    private let original: OpaquePointer?
    /// Keeps the content alive until libzip has read it.
    private var contents: [NSData]

    /// `original` is an archive whose entries may be copied as they are compressed there.
    package init(copyingFrom original: Data? = nil) throws(Fault) {
        let bytes = original.map { $0 as NSData }
        let opened = try bytes.map(Self.open)
        guard let source = zip_source_buffer_create(nil, 0, 0, nil) else {
            throw Fault(description: "no memory for an archive")
        }
        zip_source_keep(source)
        guard let archive = zip_open_from_source(source, Int32(ZIP_TRUNCATE), nil) else {
            zip_source_free(source)
            throw Fault(description: "no archive can be made")
        }
        self.source = source
        self.archive = archive
        self.original = opened
        contents = bytes.map { [$0] } ?? []
    }

    private static func open(_ bytes: NSData) throws(Fault) -> OpaquePointer {
        guard let buffer = zip_source_buffer_create(bytes.bytes, UInt64(bytes.length), 0, nil) else {
            throw Fault(description: "no memory for an archive")
        }
        guard let opened = zip_open_from_source(buffer, Int32(ZIP_RDONLY), nil) else {
            zip_source_free(buffer)
            throw Fault(description: "the archive to copy from cannot be read")
        }
        return opened
    }

    package mutating func add(_ name: String, _ content: Data) throws(Fault) {
        let bytes = content as NSData
        contents.append(bytes)
        guard let entry = zip_source_buffer(archive, bytes.bytes, UInt64(bytes.length), 0) else { throw fault }
        let index = zip_file_add(archive, name, entry, UInt32(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(entry)
            throw fault
        }
        // 0x0021 is 1 January 1980, the first day that a zip archive knows.
        zip_file_set_dostime(archive, UInt64(index), 0, 0x0021, 0)
        // Markup compresses well at any level; a higher one takes three times as long to save a sixth.
        zip_set_file_compression(archive, UInt64(index), Int32(ZIP_CM_DEFLATE), 2)
    }

    /// Takes an entry over from the original, not inflated and deflated again.
    package mutating func copy(_ name: String) throws(Fault) {
        guard let original else { throw Fault(description: "there is nothing to copy \(name) from") }
        let position = zip_name_locate(original, name, 0)
        guard position >= 0,
            let entry = zip_source_zip(archive, original, UInt64(position), UInt32(ZIP_FL_COMPRESSED), 0, -1)
        else {
            throw Fault(description: "\(name) cannot be copied")
        }
        let index = zip_file_add(archive, name, entry, UInt32(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(entry)
            throw fault
        }
        zip_file_set_dostime(archive, UInt64(index), 0, 0x0021, 0)
    }

    private var fault: Fault { Fault(description: String(cString: zip_error_strerror(zip_get_error(archive)))) }

    package consuming func finish() throws(Fault) -> Data {
        defer {
            zip_source_free(source)
            if let original { zip_discard(original) }
        }
        guard zip_close(archive) == 0 else {
            let fault = fault
            zip_discard(archive)
            throw fault
        }
        guard zip_source_open(source) == 0 else { throw Fault(description: "the archive cannot be read back") }
        defer { zip_source_close(source) }
        zip_source_seek(source, 0, SEEK_END)
        let size = Int(zip_source_tell(source))
        zip_source_seek(source, 0, SEEK_SET)
        var data = Data(count: max(0, size))
        let count = data.withUnsafeMutableBytes { bytes in
            bytes.baseAddress.map { zip_source_read(source, $0, UInt64(bytes.count)) } ?? 0
        }
        guard count == Int64(size) else { throw Fault(description: "the archive cannot be read back") }
        return withExtendedLifetime(contents) { data }
    }
}
