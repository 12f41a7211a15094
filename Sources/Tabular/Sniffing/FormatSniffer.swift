import Files
import Foundation

/// Tells what a file is from its bytes. Extensions lie: exports named .xls are HTML as often as not.
struct FormatSniffer {
    /// How far into a file it looks where a signature does not decide.
    static let sampleLength = 64 << 10

    let limits: ReadingLimits

    /// - Parameter name: only tells Markdown from other text.
    /// - Throws: `.typeUnknown`, and the refusals that need no reading: `.empty`, `.encrypted`, `.legacyWord`,
    ///   `.binaryWorkbook`.
    func format(of bytes: Data, name: String) throws(ReadingError) -> FileFormat {
        guard !bytes.isEmpty else { throw .empty }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            return try PackageSniffer(limits: limits).format(of: bytes)
        }
        if bytes.starts(with: CompoundFile.signature) { return try format(of: CompoundFile(bytes)) }
        if let kind = FileSignature.name(of: bytes) { throw .typeUnknown(looksLike: kind) }
        if isBareWorkbookStream(bytes) { return .xls }
        if let text = TextSample(bytes.prefix(Self.sampleLength)) {
            return try TextSniffer(text).format(name: name)
        }
        // Bytes in front of a package, from a mail gateway or a web server that printed a warning.
        if let format = try PackageSniffer(limits: limits).formatBehindPrefix(of: bytes) { return format }
        throw .typeUnknown(looksLike: nil)
    }

    private func format(of file: CompoundFile) throws(ReadingError) -> FileFormat {
        if file.hasStream("EncryptedPackage") { throw .encrypted }
        if file.hasStream("Workbook") || file.hasStream("Book") { return .xls }
        if file.hasStream("WordDocument") { throw .legacyWord }
        if file.hasStream("PowerPoint Document") { throw .typeUnknown(looksLike: "PowerPoint") }
        if file.hasStream("__properties_version1.0") { throw .typeUnknown(looksLike: "Outlook") }
        throw .typeUnknown(looksLike: "OLE")
    }

    /// A BIFF stream without its container begins with a BOF record: 09, the version, its length.
    private func isBareWorkbookStream(_ bytes: Data) -> Bool {
        let start = [UInt8](bytes.prefix(4))
        return start.count == 4 && start[0] == 0x09 && [0x00, 0x02, 0x04, 0x08].contains(start[1])
            && (4...16).contains(start[2]) && start[3] == 0
    }
}
