import Foundation
import ReportingKit

/// What a document says of itself in its properties: title, subject, who wrote it, in which language, by which program.
struct DocumentProperties: Hashable, Sendable {
    let title: String
    let subject: String
    let author: String
    /// The day that it is of; the same content has the same properties.
    let day: CalendarDate

    private static let application = "baocaod"

    /// Takes the place of what the template, or whoever made it, says of itself.
    func write(to package: inout PackageChanges) {
        let office = PackageChanges.office
        package.add(
            "docProps/core.xml", Data(core.utf8), type: "application/vnd.openxmlformats-package.core-properties+xml",
            relation: .init(
                part: PackageChanges.packageRelations, id: "baocaodCore",
                kind: "\(office)/package/2006/relationships/metadata/core-properties", target: "docProps/core.xml",
                isOneOfSeveral: false))
        package.add(
            "docProps/app.xml", Data(app.utf8),
            type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            relation: .init(
                part: PackageChanges.packageRelations, id: "baocaodApp",
                kind: "\(office)/officeDocument/2006/relationships/extended-properties", target: "docProps/app.xml",
                isOneOfSeveral: false))
    }

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    private var core: String {
        let moment = "\(day.iso)T00:00:00Z"
        return Self.head
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
            + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>\(XMLText.escaped(title))</dc:title>"
            + "<dc:subject>\(XMLText.escaped(subject))</dc:subject><dc:creator>\(XMLText.escaped(author))</dc:creator>"
            + "<cp:lastModifiedBy>\(Self.application)</cp:lastModifiedBy>"
            + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(moment)</dcterms:created>"
            + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">\(moment)</dcterms:modified><dc:language>vi-VN</dc:language>"
            + "</cp:coreProperties>"
    }

    private var app: String {
        Self.head + "<Properties xmlns=\"\(PackageChanges.office)/officeDocument/2006/extended-properties\">"
            + "<Company>\(XMLText.escaped(author))</Company><Application>\(Self.application)</Application></Properties>"
    }
}
