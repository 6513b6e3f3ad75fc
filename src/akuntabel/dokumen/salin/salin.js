(function () {
  "use strict";
  var kabar = document.querySelector(".kabar");
  function lama(teks) {
    var kotak = document.createElement("textarea");
    kotak.value = teks;
    kotak.setAttribute("readonly", "");
    kotak.style.position = "fixed";
    kotak.style.top = "-100px";
    document.body.appendChild(kotak);
    kotak.select();
    var jadi = false;
    try { jadi = document.execCommand("copy"); } catch (galat) { jadi = false; }
    document.body.removeChild(kotak);
    return jadi;
  }
  function selesai(tombol, teks, jadi) {
    tombol.focus();
    kabar.textContent = jadi ? "Tersalin: " + (teks.length > 60 ? teks.slice(0, 59) + "…" : teks)
      : "Peramban menolak menyalin; blok nilainya lalu tekan Ctrl+C.";
    if (jadi) { tombol.classList.add("tersalin"); tombol.textContent = "✓ Tersalin"; }
    setTimeout(function () { kabar.textContent = ""; }, 4000);
  }
  document.addEventListener("click", function (kejadian) {
    var tombol = kejadian.target.closest("button[data-salin]");
    if (!tombol) { return; }
    var teks = tombol.getAttribute("data-salin");
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(teks).then(
        function () { selesai(tombol, teks, true); },
        function () { selesai(tombol, teks, lama(teks)); });
    } else { selesai(tombol, teks, lama(teks)); }
  });
})();
