import Files
import Foundation
import Synchronization

/// A zip file: the container of .xlsx, .ods and .docx.
///
/// Opened once for one file and used by one task; a class because it keeps account of what its parts inflate to.
package final class Archive {
    package let directory: ArchiveDirectory
    package let format: FileFormat
    package let limits: ReadingLimits
    private let content: FileContent
    private let bytes: Data
    private let indexByKey: [String: Int]
    /// What all parts read so far came to, whatever the directory declares. Atomic because a part may inflate on a
    /// thread of its own.
    private let inflatedBytes = Atomic(0)

    /// - Parameter format: what the file is taken for; errors name it.
    package convenience init(_ bytes: Data, format: FileFormat, limits: ReadingLimits) throws(ReadingError) {
        try self.init(FileContent(bytes), whole: bytes, format: format, limits: limits)
    }

    /// Reads parts in windows of the file, which is mapped for its directory alone.
    package convenience init(_ content: FileContent, format: FileFormat, limits: ReadingLimits) throws(ReadingError) {
        let bytes: Data
        do { bytes = try content.whole() } catch { throw .unreadable(format: format, reason: error.reason) }
        try self.init(content, whole: bytes, format: format, limits: limits)
    }

    /// - Parameter isDocument: of an archive of files two may have one name; their parts are opened by their place.
    package init(
        _ content: FileContent, whole bytes: Data, format: FileFormat, limits: ReadingLimits, isDocument: Bool = true
    ) throws(ReadingError) {
        directory = try ArchiveDirectory(bytes, format: format, limits: limits)
        self.content = content
        self.bytes = bytes
        self.format = format
        self.limits = limits
        indexByKey = Dictionary(
            directory.entries.enumerated().map { (ArchiveDirectory.lookupKey($1.name), $0) },
            uniquingKeysWith: { first, _ in first })
        // Which of two was meant, each program decides otherwise.
        guard indexByKey.count == directory.entries.count || !isDocument else {
            throw .unreadable(format: format, reason: "two parts have the same name")
        }
    }

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
    package func open(_ name: String) throws(ReadingError) -> ArchiveEntryReader {
        guard let index = indexByKey[ArchiveDirectory.lookupKey(name)] else {
            throw .unreadable(format: format, reason: "the part \(name) is missing")
        }
        return try open(at: index)
    }

    /// The part at this place of the directory.
    package func open(at index: Int) throws(ReadingError) -> ArchiveEntryReader {
        let entry = directory.entries[index]
        if entry.isEncrypted { throw .encrypted }
        let budget = InflationBudget(compressedBytes: entry.compressedSize, limits: limits)
        try budget.require(entry.declaredSize)
        return ArchiveEntryReader(try unpacking(entry), of: entry, in: self, budget: budget)
    }

    private func unpacking(_ entry: ArchiveDirectory.Entry) throws(ReadingError) -> any Unpacking {
        let offset = bytes.withUnsafeBytes { ArchiveDirectory.bodyOffset(of: entry, in: LittleEndianBytes(bytes: $0)) }
        guard let offset else { throw .unreadable(format: format, reason: "\(entry.name) lies outside the file") }
        let packed = PackedBytes(content, range: offset..<(offset + entry.compressedSize))
        switch entry.packing {
        case .stored: return StoredPart(packed)
        case .deflated: return DeflatedPart(packed)
        case .other:
            throw .unreadable(
                format: format,
                reason: "\(entry.name) is packed by another method than deflate, which office programs use")
        }
    }

    /// A part that is read a second time counts once.
    fileprivate func forget(_ count: Int) { inflatedBytes.subtract(count, ordering: .relaxed) }

    fileprivate func account(_ count: Int) throws(ReadingError) {
        let total = inflatedBytes.add(count, ordering: .relaxed).newValue
        guard total <= limits.inflatedBytes else {
            throw .limit(.inflatedBytes, allowed: limits.inflatedBytes)
        }
    }
}

/// One part of an archive while it inflates. Keeps its archive open.
package final class ArchiveEntryReader: PartBytes {
    /// As the directory declares it; a part that turns out larger is refused.
    package let declaredSize: Int
    private let entry: ArchiveDirectory.Entry
    private let unpacking: any Unpacking
    private let archive: Archive
    private let budget: InflationBudget
    private var inflatedBytes = 0
    private var checksum = Checksum()
    private var isAtEnd = false

    fileprivate init(
        _ unpacking: any Unpacking, of entry: ArchiveDirectory.Entry, in archive: Archive, budget: InflationBudget
    ) {
        self.unpacking = unpacking
        self.archive = archive
        self.budget = budget
        self.entry = entry
        declaredSize = entry.declaredSize
    }

    /// Fills the buffer as far as one step does; 0 at the end, where the checksum has been compared.
    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
        guard !isAtEnd else { return 0 }
        let count: Int
        do { count = try unpacking.read(into: buffer) } catch { throw damaged(error.reason) }
        inflatedBytes += count
        guard inflatedBytes <= declaredSize else { throw damaged("is larger than the directory says", joint: " ") }
        try budget.require(inflatedBytes)
        try archive.account(count)
        checksum.add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        if count == 0 {
            isAtEnd = true
            guard inflatedBytes == declaredSize, checksum.value == entry.checksum else {
                throw damaged("its checksum (CRC) is wrong")
            }
        }
        return count
    }

    /// Takes back what was counted, for a part that is read again from its beginning.
    package func withdraw() {
        archive.forget(inflatedBytes)
        inflatedBytes = 0
        isAtEnd = true
    }

    private func damaged(_ reason: String, joint: String = ": ") -> ReadingError {
        .unreadable(format: archive.format, reason: entry.name + joint + reason)
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
