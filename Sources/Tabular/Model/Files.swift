import Files

// What every reader speaks of, under the name of the target that everybody else imports.
public typealias FileFormat = Files.FileFormat
public typealias ReadingError = Files.ReadingError
public typealias ReadingLimits = Files.ReadingLimits
package typealias FileContent = Files.FileContent
