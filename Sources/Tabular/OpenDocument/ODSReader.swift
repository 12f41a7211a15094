import Foundation

/// Reads OpenDocument spreadsheets, packed (.ods) or as one XML file (.fods) (ISO/IEC 26300).
struct ODSReader {
    let limits: ReadingLimits

    func read(_ bytes: Data) throws(ReadingError) -> Reading {
        guard bytes.starts(with: Array("PK".utf8)) else {
            return try read(XMLPullReader(bytes, format: .ods, limits: limits), commonStyles: ODSTextStyles())
        }
        let archive = try Archive(bytes, format: .ods, limits: limits)
        try Self.requireUnencrypted(archive)
        let styles = try ODSTextStyles(common: archive)
        return try read(
            XMLPullReader(archive.open("content.xml"), format: .ods, limits: limits), commonStyles: styles)
    }

    private func read(_ reader: XMLPullReader, commonStyles: ODSTextStyles) throws(ReadingError) -> Reading {
        var content = ODSContent(reader, commonStyles: commonStyles, limits: limits)
        return Reading(format: .ods, sheets: try content.sheets())
    }

    /// With a password only the manifest stays readable; it lists how each part was encrypted. Searched rather than
    /// parsed, because older writers give it a document type.
    static func requireUnencrypted(_ archive: Archive) throws(ReadingError) {
        guard archive.contains("META-INF/manifest.xml") else { return }
        let manifest = try archive.bytes(of: "META-INF/manifest.xml")
        if manifest.range(of: Data("encryption-data".utf8)) != nil { throw .encrypted }
    }
}
