import Archive
import Files
import Foundation

/// Tells apart the documents that are zip files.
struct PackageSniffer {
    let limits: ReadingLimits

    /// What the first entry of an archive begins with.
    private static let mark = Data([0x50, 0x4B, 0x03, 0x04])

    func format(of bytes: Data) throws(ReadingError) -> FileFormat {
        if bytes.starts(with: Self.mark) {
            let directory = Result { () throws(ReadingError) in
                try ArchiveDirectory(bytes, format: .xlsx, limits: limits)
            }
            if case .success(let directory) = directory { return try format(of: directory, bytes) }
        }
        guard let guess = Self.guess(fromStartOf: bytes) else {
            // Nothing at the front looks like a document, but that may stand further back.
            if let format = try formatBehindPrefix(of: bytes) { return format }
            throw .typeUnknown(looksLike: "ZIP")
        }
        let directory = try ArchiveDirectory(bytes, format: guess, limits: limits)
        return try format(of: directory, bytes)
    }

    /// Nil when there is no archive in the file, or none that is a document.
    func formatBehindPrefix(of bytes: Data) throws(ReadingError) -> FileFormat? {
        let directory: ArchiveDirectory
        do {
            directory = try ArchiveDirectory(bytes, format: .xlsx, limits: limits)
        } catch {
            guard case .limit = error else { return nil }
            throw error
        }
        do {
            return try format(of: directory, bytes)
        } catch {
            guard case .typeUnknown(looksLike: "ZIP") = error else { throw error }
            return nil
        }
    }

    private func format(of directory: ArchiveDirectory, _ bytes: Data) throws(ReadingError) -> FileFormat {
        let names = Set(directory.entries.map { ArchiveDirectory.lookupKey($0.name) })
        func hasFolder(_ prefix: String) -> Bool { names.contains { $0.hasPrefix(prefix) } }
        if names.contains("xl/workbook.bin") { throw .binaryWorkbook }
        if names.contains("xl/workbook.xml") { return .xlsx }
        if names.contains("word/document.xml") { return .docx }
        if names.contains("mimetype") || names.contains("content.xml") { return try openDocument(bytes) }
        if names.contains("[content_types].xml") || names.contains("_rels/.rels") {
            return try officePackage(bytes)
        }
        if hasFolder("xl/") { return .xlsx }
        if hasFolder("word/") { return .docx }
        if hasFolder("index/") && names.contains(where: { $0.hasSuffix(".iwa") }) {
            throw .typeUnknown(looksLike: "Apple iWork")
        }
        throw .typeUnknown(looksLike: "ZIP")
    }

    private func openDocument(_ bytes: Data) throws(ReadingError) -> FileFormat {
        let archive = try Archive(bytes, format: .ods, limits: limits)
        guard archive.contains("mimetype") else { return .ods }
        let type = String(decoding: try archive.bytes(of: "mimetype"), as: UTF8.self)
        guard type.contains("opendocument.spreadsheet") else {
            throw .typeUnknown(looksLike: type.contains("opendocument") ? "OpenDocument" : "ZIP")
        }
        return .ods
    }

    private func officePackage(_ bytes: Data) throws(ReadingError) -> FileFormat {
        switch try PackageContents(of: Archive(bytes, format: .xlsx, limits: limits)) {
        case .workbook: return .xlsx
        case .binaryWorkbook: throw .binaryWorkbook
        case .document: return .docx
        case .presentation: throw .typeUnknown(looksLike: "PowerPoint")
        case nil: throw .typeUnknown(looksLike: "ZIP")
        }
    }

    /// What a file that starts as a zip is taken for until its directory says more; a file cut off has no directory.
    private static func guess(fromStartOf bytes: Data) -> FileFormat? {
        let sample = bytes.prefix(FormatSniffer.sampleLength)
        var fallback: FileFormat?
        var searched = sample.startIndex
        while let header = sample.range(of: Self.mark, in: searched..<sample.endIndex) {
            let name = ArchiveDirectory.lookupKey(
                String(decoding: sample[header.lowerBound...].dropFirst(30).prefix(64), as: UTF8.self))
            if name.hasPrefix("word/") { return .docx }
            if name.hasPrefix("xl/") { return .xlsx }
            if name.hasPrefix("mimetype") || name.hasPrefix("content.xml") { return .ods }
            if ["[content_types].xml", "_rels/", "docprops/"].contains(where: { name.hasPrefix($0) }) {
                fallback = .xlsx
            }
            searched = header.upperBound
        }
        return fallback
    }
}
