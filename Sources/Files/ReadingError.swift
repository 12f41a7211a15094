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
    case zipped(ArchiveFault, name: String?)
    /// Whole, and of a kind that is not read.
    case unsupported(UnreadKind)
    /// It begins like nothing that could be used, see ``RowProbe``.
    case nothingOfUse
    /// Two encodings fit about as well; their names.
    case encodingAmbiguous([String])
}
