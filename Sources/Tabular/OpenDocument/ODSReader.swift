import Archive
import Files
import Foundation
import Markup
import ReportingKit

/// Reads OpenDocument spreadsheets, packed (.ods) or as one XML file (.fods) (ISO/IEC 26300).
struct ODSReader: SheetReader {
    static let format = FileFormat.ods
    let limits: ReadingLimits

    func read(_ content: FileContent, into sink: inout some RowSink) throws(ReadingError) {
        let bytes = try bytes(of: content)
        guard bytes.starts(with: Array("PK".utf8)) else {
            return try read(WholePart(bytes), commonStyles: ODSTextStyles(), into: &sink)
        }
        let archive = try Archive(bytes, format: .ods, limits: limits)
        try requireUnencrypted(archive)
        let styles = try ODSTextStyles(common: archive)
        // Scanning takes less time than inflating: a thread of its own would copy more than it wins.
        try read(archive.open("content.xml"), commonStyles: styles, into: &sink)
    }

    private func read(
        _ part: any PartBytes, commonStyles: ODSTextStyles, into sink: inout some RowSink
    ) throws(ReadingError) {
        let reader = XMLPullReader(part, plain: "table:table-row", format: .ods, limits: limits)
        var content = ODSContent(reader, commonStyles: commonStyles, limits: limits)
        try content.read(into: &sink)
    }

    /// With a password only the manifest stays readable; it lists how each part was encrypted. Searched rather than
    /// parsed, because older writers give it a document type.
    private func requireUnencrypted(_ archive: Archive) throws(ReadingError) {
        guard archive.contains("META-INF/manifest.xml") else { return }
        let manifest = try archive.bytes(of: "META-INF/manifest.xml")
        if manifest.range(of: Data("encryption-data".utf8)) != nil { throw .encrypted }
    }
}
