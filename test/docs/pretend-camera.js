// For pictures of the documentation: a person of two colours who sways, in place of the fake camera's test card.
// Plain JavaScript in a file of its own: what tsx makes of a function does not run in a page.
(() => {
  const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);

  navigator.mediaDevices.getUserMedia = async (constraints) => {
    const stream = await real(constraints);
    const [camera] = stream.getVideoTracks();
    if (!camera) return stream;
    const hue = Number(new URLSearchParams(location.search).get('hue'));
    const canvas = Object.assign(document.createElement('canvas'), {width: 640, height: 360});
    const brush = canvas.getContext('2d');
    const draw = () => {
      const sway = Math.sin(performance.now() / 700 + hue) * 12;
      const wall = brush.createLinearGradient(0, 0, 640, 360);
      wall.addColorStop(0, `hsl(${hue} 45% 62%)`);
      wall.addColorStop(1, `hsl(${hue + 40} 50% 38%)`);
      brush.fillStyle = wall;
      brush.fillRect(0, 0, 640, 360);
      brush.fillStyle = `hsl(${hue + 200} 30% 24%)`;
      brush.beginPath();
      brush.ellipse(320 + sway / 2, 390, 150, 150, 0, 0, 7);
      brush.fill();
      brush.fillStyle = `hsl(${20 + (hue % 20)} 42% 66%)`;
      brush.beginPath();
      brush.ellipse(320 + sway, 170, 66, 82, 0, 0, 7);
      brush.fill();
    };
    setInterval(draw, 66);
    draw();
    // The real track stands for the device; what it shows is drawn.
    const [drawn] = canvas.captureStream(15).getVideoTracks();
    drawn.getSettings = () => camera.getSettings();
    stream.removeTrack(camera);
    stream.addTrack(drawn);
    return stream;
  };
})();
