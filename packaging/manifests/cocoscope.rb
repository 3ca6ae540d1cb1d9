cask "cocoscope" do
  version "@VERSION@"
  sha256 "@SHA256@"

  url "@HOME@/releases/download/v#{version}/Cocoscope-#{version}.dmg"
  name "Cocoscope"
  desc "Converts segmentation masks to COCO annotations exactly"
  homepage "@HOME@"

  app "Cocoscope.app"
  binary "#{appdir}/Cocoscope.app/Contents/MacOS/Cocoscope", target: "cocoscope"
end
