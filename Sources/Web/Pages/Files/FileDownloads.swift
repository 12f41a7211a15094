import Foundation
import Hypertext
import Office
import ReportingKit
import Serving
import Store
import Viewing

/// What can be taken along of one file: its bytes as they were sent, and the copy in which the wrong cells are marked. Of a file of which
/// something is withheld where it is drawn neither can, but by who sent it.
enum FileDownloads {
    static let routes = [
        Route(.get, "/tep/{id}/goc", for: .signedIn, respond: original),
        Route(.get, "/tep/{id}/danh-dau", for: .signedIn, respond: marked),
    ]

    static func originalPath(_ number: Int64) -> WebPath { WebPath("tep", "\(number)", "goc") }
    static func markedPath(_ number: Int64) -> WebPath { WebPath("tep", "\(number)", "danh-dau") }

    /// Pieces in which a file is sent.
    private static let piece = 256 << 10
    /// Larger ones are not judged again for a copy: theirs lies in the answer folder.
    private static let judgedAgain = 16 << 20

    static func canBeMarked(_ page: FilePage) -> Bool {
        page.file.entry.state == .returned && page.file.entry.file.byteCount <= judgedAgain
            && page.errors.contains { $0.findings.contains { $0.place.cell != nil } }
    }

    private static func asked(_ visit: Visit) throws -> (file: ReceivedFile, url: URL) {
        guard let number = Int64(try visit.parameter("id")), try visit.site.store.file(row: number) != nil,
            try visit.mayOpen(file: number), let found = try takenAlong(visit, number)
        else { throw PageFault.notFound }
        return found
    }

    /// Nil where there are no bytes, or somebody else's are more than is shown of them.
    static func takenAlong(_ visit: Visit, _ number: Int64) throws -> (file: ReceivedFile, url: URL)? {
        guard let kept = try visit.site.sheets.kept(ofFile: number) else { return nil }
        if try visit.sent(kept.file) { return kept }
        return try visit.site.sheets.whole(ofFile: number)
    }

    private static func original(_ visit: Visit) throws -> WebResponse {
        let (file, url) = try asked(visit)
        return WebResponse(
            200,
            headers: headers(file.name) + [("content-length", "\(file.byteCount)")],
            body: .stream { writer in
                let handle = try FileHandle(forReadingFrom: url)
                // It closes itself when nobody holds it any more.
                while let bytes = try handle.read(upToCount: piece), !bytes.isEmpty {
                    try await writer.write(Array(bytes))
                }
            })
    }

    private static func marked(_ visit: Visit) throws -> WebResponse {
        let (file, url) = try asked(visit)
        guard file.byteCount <= judgedAgain else { throw PageFault.notFound }
        let judgement = try JudgeFile(visit.site.composition, store: visit.site.store)(
            IncomingFile(content: url, file: file))
        guard let copy = judgement.markedCopy(logger: visit.site.logger) else { throw PageFault.notFound }
        return WebResponse(200, headers: headers(file.name + copy.ending), body: .bytes(copy.bytes))
    }

    /// Never shown in the page's place, whatever the bytes are.
    private static func headers(_ name: String) -> [(name: String, value: String)] {
        [
            ("content-type", "application/octet-stream"),
            ("content-disposition", Attachment.disposition(name)),
        ]
    }
}
