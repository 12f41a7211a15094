import ReportingKit

/// Why a file could not be read at all.
public enum ReadingError: Error, Hashable, Sendable {
    case empty
    /// None of the formats, with what its first bytes look like: "PDF", "JPEG", "RAR".
    case typeUnknown(looksLike: String?)
    case encrypted
    /// A Word 97–2003 document.
    case legacyWord
    /// An .xlsb workbook.
    case binaryWorkbook
    /// Damaged, cut off or not what it claims to be; `reason` is for administrators.
    case unreadable(format: FileFormat, reason: String)
    case limit(ReadingLimits.Kind, allowed: Int)
    /// An archive of files that cannot be opened, and the file in it where that shows.
    case zipped(ZipFault, name: String?)
    /// Whole, and of a kind that is not read.
    case unsupported(Unsupported)
    /// It begins like nothing that could be used, see ``RowProbe``.
    case nothingOfUse
    /// Two encodings fit about as well; their names.
    case encodingAmbiguous([String])

    /// Why an archive of files is not opened.
    public enum ZipFault: String, Hashable, Sendable, CaseIterable {
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

    /// Kinds of files that other programs open and this one does not.
    public enum Unsupported: String, Hashable, Sendable, CaseIterable {
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
    }
}
