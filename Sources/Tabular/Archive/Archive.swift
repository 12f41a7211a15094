import CZip
import Foundation

/// A zip file in memory: the container of .xlsx, .ods and .docx.
///
/// Opened once for one file and used by one task; a class because it owns a libzip handle.
package final class Archive {
    let directory: ArchiveDirectory
    let format: FileFormat
    let limits: ReadingLimits
    private let handle: OpaquePointer
    private let indexByKey: [String: Int]
    /// What all parts read so far came to, whatever the directory declares.
    private var inflatedBytes = 0

    /// - Parameter format: what the file is taken for; errors name it.
    package init(_ bytes: Data, format: FileFormat, limits: ReadingLimits) throws(ReadingError) {
        directory = try ArchiveDirectory(bytes, format: format, limits: limits)
        self.format = format
        self.limits = limits
        guard let source = ArchiveSource(bytes, prefixLength: directory.prefixLength).open() else {
            throw .unreadable(format: format, reason: "the archive cannot be opened")
        }
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .unreadable(format: format, reason: String(cString: zip_error_strerror(&error)))
        }
        self.handle = handle
        indexByKey = Dictionary(
            directory.entries.enumerated().map { (ArchiveDirectory.lookupKey($1.name), $0) },
            uniquingKeysWith: { first, _ in first })
        // Which of two was meant, each program decides otherwise.
        guard indexByKey.count == directory.entries.count else {
            throw .unreadable(format: format, reason: "two parts have the same name")
        }
        guard zip_get_num_entries(handle, 0) == directory.entries.count else {
            throw .unreadable(format: format, reason: "two directories disagree")
        }
    }

    deinit { zip_discard(handle) }

    /// As stored in the archive, in its order.
    package var entryNames: [String] { directory.entries.map(\.name) }

    /// Whether there is an entry of that name; case does not count, nor do `\` for `/` and a leading `/`.
    package func contains(_ name: String) -> Bool {
        indexByKey[ArchiveDirectory.lookupKey(name)] != nil
    }

    /// A whole part, for those that are small by nature.
    ///
    /// - Throws: `.limit(.inflatedBytes)` beyond `ReadingLimits.partBytes`, `.unreadable` when there is no such
    ///   part or its checksum fails, `.encrypted`.
    package func bytes(of name: String) throws(ReadingError) -> Data {
        let entry = try open(name)
        var bytes = Data(capacity: min(entry.declaredSize, limits.partBytes))
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { block.deallocate() }
        while true {
            let count = try entry.read(into: block)
            if count == 0 { return bytes }
            guard bytes.count + count <= limits.partBytes else {
                throw .limit(.inflatedBytes, allowed: limits.partBytes)
            }
            bytes.append(contentsOf: block.prefix(count))
        }
    }

    /// A part to be read in blocks, whatever its size.
    func open(_ name: String) throws(ReadingError) -> ArchiveEntryReader {
        guard let index = indexByKey[ArchiveDirectory.lookupKey(name)] else {
            throw .unreadable(format: format, reason: "the part \(name) is missing")
        }
        let entry = directory.entries[index]
        if entry.isEncrypted { throw .encrypted }
        let budget = InflationBudget(compressedBytes: entry.compressedSize, limits: limits)
        try budget.require(entry.declaredSize)
        guard let file = zip_fopen_index(handle, UInt64(index), 0) else {
            throw .unreadable(format: format, reason: "\(name): \(String(cString: zip_strerror(handle)))")
        }
        return ArchiveEntryReader(file, of: entry, in: self, budget: budget)
    }

    fileprivate func account(_ count: Int) throws(ReadingError) {
        inflatedBytes += count
        guard inflatedBytes <= limits.inflatedBytes else {
            throw .limit(.inflatedBytes, allowed: limits.inflatedBytes)
        }
    }
}

/// One part of an archive while it inflates. Keeps its archive open.
final class ArchiveEntryReader {
    /// As the directory declares it; a part that turns out larger is refused.
    let declaredSize: Int
    private let name: String
    private let file: OpaquePointer
    private let archive: Archive
    private let budget: InflationBudget
    private var inflatedBytes = 0

    fileprivate init(
        _ file: OpaquePointer, of entry: ArchiveDirectory.Entry, in archive: Archive, budget: InflationBudget
    ) {
        self.file = file
        self.archive = archive
        self.budget = budget
        name = entry.name
        declaredSize = entry.declaredSize
    }

    deinit { zip_fclose(file) }

    /// Fills the buffer as far as one step does; 0 at the end, where the checksum has been compared.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
        let count = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
        guard count >= 0 else {
            throw .unreadable(
                format: archive.format, reason: "\(name): \(String(cString: zip_file_strerror(file)))")
        }
        inflatedBytes += count
        guard inflatedBytes <= declaredSize else {
            throw .unreadable(format: archive.format, reason: "\(name) is larger than the directory says")
        }
        try budget.require(inflatedBytes)
        try archive.account(count)
        return count
    }
}

/// How far one part may inflate: deflate reaches 1,032 to 1, documents hardly 50 to 1, bombs the former.
private struct InflationBudget {
    private let allowedBytes: Int

    init(compressedBytes: Int, limits: ReadingLimits) {
        let (product, overflow) = compressedBytes.multipliedReportingOverflow(by: limits.inflationRatio)
        let byRatio = overflow ? Int.max : product
        allowedBytes = min(limits.inflatedBytes, max(limits.inflationGraceBytes, byRatio))
    }

    func require(_ inflatedBytes: Int) throws(ReadingError) {
        guard inflatedBytes <= allowedBytes else { throw .limit(.inflatedBytes, allowed: allowedBytes) }
    }
}
