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

/// Why the package of an issued period, which another office's program made, is not taken.
public enum PackageDefect: String, Hashable, Sendable, CaseIterable {
    /// Something in it is not what its manifest says.
    case changed
    /// Something that its manifest names is not in it.
    case incomplete
    /// It was made by a later version.
    case version
    case tooLarge
    /// Its unit is none below this office's territory.
    case foreign
    /// A later edition of the same period was accepted.
    case superseded
    /// It holds nothing that this office's reports use.
    case unused
}

/// Why a package is not taken for its signature.
public enum SignatureDefect: String, Hashable, Sendable, CaseIterable {
    /// It is none of what the package holds.
    case invalid
    /// There is none, and the unit has keys at this office.
    case unsigned
    /// It is by a key that is none of the unit's.
    case untrusted
    /// It is by a key of the unit that does not count on this day.
    case outOfTime
    /// It is damaged, or none.
    case unreadable
    /// It was made in a way that this version does not know.
    case otherKind
}

/// The documents that this program makes.
public enum OwnDocumentKind: String, Hashable, Sendable, Codable, CaseIterable {
    case report, appendices, quality, summary
}
