import Foundation
import Office
import ReportingKit
import Synchronization

/// The office's map, read when a page needs it and anew when its file changed.
///
/// A class, because it remembers.
public final class MapShelf: Sendable {
    private struct Known {
        let changed: Date?
        let day: CalendarDate
        let outlines: Result<MapOutlines, MapOutlines.Fault>
    }

    private let file: URL?
    private let known = Mutex<Known?>(nil)

    /// `file` is the GeoJSON file of the configuration; nil where there is none.
    public init(_ file: URL?) { self.file = file }

    /// Nil outlines where the office has no map.
    public func outlines(_ office: Composition, in period: Period) -> Result<MapOutlines?, MapOutlines.Fault> {
        guard let file else { return .success(nil) }
        return known.withLock { known in
            let changed = Self.changed(file)
            if let known, known.changed == changed, known.day == period.lastDay { return known.outlines.map(\.self) }
            let outlines = Result { () throws(MapOutlines.Fault) in
                try MapOutlines(try Self.bytes(file), register: office.register, on: period.lastDay)
            }
            known = Known(changed: changed, day: period.lastDay, outlines: outlines)
            return outlines.map(\.self)
        }
    }

    private static func changed(_ file: URL) -> Date? {
        switch Result(catching: { try FileManager.default.attributesOfItem(atPath: file.path(percentEncoded: false)) })
        {
        case .success(let attributes): attributes[.modificationDate] as? Date
        case .failure: nil
        }
    }

    /// Of a larger file nothing is read.
    private static func bytes(_ file: URL) throws(MapOutlines.Fault) -> Data {
        do {
            let handle = try FileHandle(forReadingFrom: file)
            defer { handle.closeFile() }
            return try handle.read(upToCount: MapOutlines.byteLimit + 1) ?? Data()
        } catch {
            throw .unreadable
        }
    }
}
