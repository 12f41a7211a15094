/// What a file turned out to be, told from its bytes.
public enum DetectedFormat: String, Sendable, Codable, CaseIterable {
    case xlsx, xls, ods, html, spreadsheetML, delimited, docx, markdown, json
}

/// What a file has more of than the reader allows.
public enum FileLimit: String, Hashable, Sendable, CaseIterable {
    case fileBytes, inflatedBytes, archiveEntries, cells, sheets, mergedRanges, nesting, textBytes, sharedTexts,
        paragraphs, columns

    /// Whether it is counted in bytes.
    public var isOfBytes: Bool { [.fileBytes, .inflatedBytes, .textBytes].contains(self) }
}

/// Kinds of files that other programs open and this one does not.
public enum UnreadKind: String, Hashable, Sendable, CaseIterable {
    /// A workbook saved as a web page: this file only frames the sheets, which lie in a folder beside it.
    case webPageOfFrames
    /// A workbook of Excel 2, 3 or 4.
    case oldExcel
    /// Texts of a .xls in a code page that is not known.
    case codePage
    /// A document that holds another one in place of its text (altChunk).
    case embeddedDocument
    /// A web page with its files in one (MHTML).
    case webArchive
    case other
}

/// Why an archive of files is not opened.
public enum ArchiveFault: String, Hashable, Sendable, CaseIterable {
    /// It or a file in it has a password.
    case encrypted
    /// Damaged, or cut off.
    case broken
    /// It holds no file.
    case empty
    /// Unpacked it would be larger than the limits allow.
    case tooLarge
    case tooManyFiles
    /// Its files are packed by another method than those that are read.
    case otherPacking
}

/// The documents that this program makes.
public enum OwnDocumentKind: String, Hashable, Sendable, Codable, CaseIterable {
    case report, appendices, quality, summary
}
