import Foundation
import Glibc
import Intake

extension OutputWriter {
    /// The same of a content that comes in parts, for what is too large to be held: the lineage of a country has sixty
    /// megabytes.
    ///
    /// - Parameter write: is given what takes the next part.
    @discardableResult
    func stage(
        at path: OutputPath, _ write: (_ take: ([UInt8]) throws -> Void) throws -> Void
    ) throws -> URL {
        var first: [UInt8]?
        var file: PartFile?
        do {
            try write { part in
                if let file {
                    try file.take(part)
                } else if let begun = first {
                    let begunFile = try beginPart(path)
                    file = begunFile
                    first = nil
                    try begunFile.take(begun)
                    try begunFile.take(part)
                } else {
                    first = part
                }
            }
            guard let file else { return try stage(Data(first ?? []), at: path) }
            try end(file)
        } catch {
            if let file { discard(file) }
            throw error
        }
        return path.url(below: root)
    }
}

/// A file that is written beside its place part by part, and compared meanwhile with what is there.
final class PartFile {
    final class Former {
        let descriptor: Descriptor

        init(descriptor: consuming Descriptor) { self.descriptor = descriptor }
    }

    let path: OutputPath
    let folder: OutputWriter.OpenFolder
    let name: FileName
    private let disk: Disk
    private let file: Descriptor
    private let former: Former?
    /// Whether what was written so far is what is there.
    private var isSame: Bool

    init(
        _ path: OutputPath, in folder: OutputWriter.OpenFolder, _ name: FileName, file: consuming Descriptor,
        former: Former?, disk: Disk
    ) {
        self.path = path
        self.folder = folder
        self.name = name
        self.disk = disk
        self.file = file
        self.former = former
        isSame = former != nil
    }

    func take(_ part: [UInt8]) throws {
        try disk.writeAll(part, to: file)
        if isSame { isSame = try read(part.count) == part }
    }

    /// Whether the file that is there has just these bytes; else they are brought to the disk.
    func end() throws -> Bool {
        if isSame, try read(1).isEmpty { return true }
        try disk.sync(file)
        return false
    }

    private func read(_ count: Int) throws -> [UInt8] {
        guard let descriptor = former?.descriptor.raw else { return [] }
        return try disk.read(count, fromRaw: descriptor)
    }
}
