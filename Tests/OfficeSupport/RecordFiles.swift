import Foundation
import Tabular

/// The exports of dossiers of the corpus, and what may never be found of them anywhere.
package enum RecordFiles {
    package static let folder = TestOffice.root.appending(path: "Tests/Corpus/records")

    package static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    private struct Expected: Decodable {
        let people: [String]
        let phones: [String]
        let addresses: [String]
    }

    /// Names, telephones and addresses of the clean exports, and the name that signs one of them.
    package static func personal() throws -> [String] {
        let expected = try JSONDecoder().decode(
            Expected.self, from: Data(contentsOf: folder.appending(path: "expected.json")))
        // Every tenth: each search goes through all files that a run leaves.
        func some(_ texts: [String]) -> [String] { texts.indices.filter { $0 % 10 == 0 }.map { texts[$0] } }
        return expected.people + some(expected.phones) + some(expected.addresses) + ["Đinh Thị Người Ký"]
    }

    /// Files below a folder that hold something personal, as they stand or packed, with what they hold.
    package static func leaks(in root: URL) throws -> [String] {
        let personal = try personal()
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false))
        return try names.flatMap { name -> [String] in
            let url = root.appending(path: name)
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return [] }
            let bytes = try Data(contentsOf: url)
            var texts = [String(decoding: bytes, as: UTF8.self)]
            if bytes.starts(with: Data("PK".utf8)) {
                let reading = try FileReader(limits: ReadingLimits()).read(bytes, name: name)
                texts.append(
                    reading.sheets.flatMap(\.rows).flatMap(\.cells).map { "\($0.content)" }.joined(separator: "\n"))
                texts.append("\(String(describing: reading.text))")
            }
            return personal.filter { word in texts.contains { $0.contains(word) } }.map { "\(name): \($0)" }
        }
    }
}
